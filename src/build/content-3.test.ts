import { fileURLToPath } from 'node:url';
import { loadCourse } from '../curriculum/load/index.ts';
import { testPrograms } from './content-programs.ts';

testPrograms(loadCourse(fileURLToPath(new URL('../../content', import.meta.url))), 2);
