import type { Guide } from '../core/knowledge/shipped.ts';
import { Icon } from './icon.tsx';

interface RegistrationChoiceProps {
  readonly guides: readonly Guide[];
  /** Id of the registration that the person is on, where there is one. */
  readonly chosen: string | undefined;
  /** Takes the id of a registration. */
  readonly onChoose: (registration: string) => void;
}

/** What people want, in their own words, each beside the office's name for it: the choice itself. */
export function RegistrationChoice({ guides, chosen, onChoose }: RegistrationChoiceProps) {
  const kept = guides.find(({ id }) => id === chosen);
  return (
    <section class="choices" aria-labelledby="choices-title">
      {kept && (
        <a class="keep" href="#home">
          不换了，回到{kept.name}
        </a>
      )}
      <div class="choices-head">
        <h2 id="choices-title" tabIndex={-1}>
          {kept ? '换成哪一种？' : '您要办什么？'}
        </h2>
        <a class="unsure" href="#decide">
          不确定办哪种？
        </a>
      </div>
      {kept && <p class="when">勾过的步骤都留着，换回来还在。</p>}
      {guides.map(({ id, name, aim, by }) => (
        <button
          key={id}
          type="button"
          class="choice"
          value={id}
          aria-current={id === chosen ? 'true' : undefined}
          onClick={() => onChoose(id)}
        >
          <b>
            {id === chosen && <Icon name="done" />}
            {by && `我替${by}办：`}
            {aim}
          </b>
          <span>
            {id === chosen && '现在办的：'}
            {name}
          </span>
        </button>
      ))}
      <a class="choice" href="#search">
        <b>都不是：遇到提示、登录、手机号、扫脸</b>
      </a>
    </section>
  );
}
