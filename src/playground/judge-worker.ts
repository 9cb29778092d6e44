/** The thread in which a run is judged: a spec that came with a link can make the checker work for ever. */
import { createJudge, type SpecJudge } from './create-judge.ts';
import type { FromJudge, ToJudge } from './judge-messages.ts';

let judge: SpecJudge | null = null;

function say(message: FromJudge): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToJudge>) => {
  if (data.type === 'open') {
    judge = createJudge(data.spec, data.language, data.scope);
    say({ type: 'opened', evaluate: judge.evaluate });
  } else if (judge !== null) {
    say({ type: 'verdict', judgement: judge.judge(data.result) });
  }
});
