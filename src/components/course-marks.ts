/** Has the map of the course show what was read and done. */
import { LANGUAGES } from '../languages/index.ts';
import { browserStorage, isUntouched } from '../progress/index.ts';

/** Marks the map of this page; a reader who opened no chapter yet fetches nothing for it. */
export function startCourseMarks(): void {
  const map = document.querySelector<HTMLElement>('.course');
  const language = LANGUAGES.find((one) => one === map?.dataset['language']);
  if (map === null || language === undefined || isUntouched(browserStorage())) return;
  import('./mark-course.ts')
    .then(({ markCourse }) => markCourse(map, language))
    .catch(() => {
      // Without a connection the map stays as it was sent.
    });
}
