/** The link to the playground that shows the answer: on the same page, or in another chapter. */
import type { ProofData } from '../curriculum/index.ts';
import type { QuizText } from '../languages/quiz/index.ts';

interface ProofProps {
  readonly proof: ProofData;
  /** Slug of the page that the link stands on. */
  readonly from: string;
  readonly text: QuizText;
}

export function Proof({ proof, from, text }: ProofProps) {
  const page = proof.chapter === from ? '' : `../${proof.chapter}/`;
  return (
    <p class="question-proof">
      {text.proof} <a href={`${page}#${proof.playground}`}>{proof.title}</a>
    </p>
  );
}
