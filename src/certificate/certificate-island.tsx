/** The page of the certificate: what is missing, or the certificate. All of it comes from this device and stays on it. */
import type { OutlineChapter } from '../curriculum/index.ts';
import { certificateTextFor } from '../languages/certificate/index.ts';
import type { Language } from '../languages/index.ts';
import { useKept } from '../study/kept/index.ts';
import { boardStandings, certificateState } from './board-standings.ts';
import { MissingList } from './missing-list.tsx';
import { Sheet } from './sheet.tsx';

interface CertificateIslandProps {
  readonly outline: readonly OutlineChapter[];
  readonly language: Language;
}

export function CertificateIsland({ outline, language }: CertificateIslandProps) {
  const { kept, state } = useKept();
  const text = certificateTextFor(language);
  if (state === 'no-storage') return <p class="progress-note">{text.noStorage}</p>;
  // Drawn by scripts alone: without them there is nothing to know.
  if (kept === null) return <div class="certificate-asleep" />;
  const certificate = certificateState(boardStandings(outline, kept));
  if (certificate.at !== null) return <Sheet certificate={certificate} at={certificate.at} text={text} />;
  return <MissingList certificate={certificate} text={text} />;
}
