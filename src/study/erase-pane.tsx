/** Erasing everything: it asks first, and offers to save a file before. */
import { useRef, useState } from 'preact/hooks';
import type { StudyText } from '../languages/study/index.ts';
import { eraseProgress } from '../progress/index.ts';
import { saveFile } from './save-file.ts';

interface ErasePaneProps {
  readonly text: StudyText['erase'];
  readonly onChange: () => void;
}

export function ErasePane({ text, onChange }: ErasePaneProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [says, setSays] = useState('');
  const erase = () => {
    eraseProgress(localStorage);
    dialog.current?.close();
    setSays(text.done);
    onChange();
  };
  return (
    <section class="progress-part" aria-labelledby="erase">
      <h2 id="erase">{text.title}</h2>
      <p>{text.lead}</p>
      <div class="progress-buttons">
        <button type="button" class="button button-danger" onClick={() => dialog.current?.showModal()}>
          {text.button}
        </button>
      </div>
      <p role="status" class="progress-says">
        {says}
      </p>
      <dialog ref={dialog} class="erase-dialog" aria-labelledby="erase-ask">
        <h3 id="erase-ask">{text.ask}</h3>
        <p>{text.consequence}</p>
        <div class="progress-buttons">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
          <button type="button" class="button" onClick={() => saveFile(localStorage, Date.now())}>
            {text.saveFirst}
          </button>
          <button type="button" class="button button-danger" onClick={erase}>
            {text.confirm}
          </button>
        </div>
      </dialog>
    </section>
  );
}
