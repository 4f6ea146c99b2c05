import { Component } from 'preact';
import type { Contact, Province } from '../core/knowledge/shipped.ts';
import { Labelled } from './labelled.tsx';
import { say } from './say.tsx';

export interface ContactsProps {
  /** The one that matters most comes first. */
  readonly contacts: readonly Contact[];
  /** Whether they are those of the person's organisation. */
  readonly isOwn?: boolean;
  /** What to say to them; the person can copy it. */
  readonly message?: string;
  readonly provinces: readonly Province[];
  /** Id of the person's province; one that is not among them counts as not chosen. */
  readonly province: string;
  /** Whether an administrator has set it, so that the person cannot choose. */
  readonly provinceManaged: boolean;
  readonly onProvince: (province: string) => void;
  /** Copies a text. @returns whether that worked */
  readonly onCopy: (text: string) => boolean;
}

/** Who is in charge, the authority of the person's own province, and what to say to them. */
export function Contacts({ contacts, isOwn, message, ...rest }: ContactsProps) {
  return (
    <div class="contact">
      <h3>{isOwn ? '本单位的联系人' : '由谁办理'}</h3>
      {contacts.map(({ name, how, provincial }) => (
        <div key={name}>
          <p class="contact-name">{say(name)}</p>
          {provincial && <ProvinceChoice {...rest} />}
          <p>
            <Labelled text={how} />
          </p>
        </div>
      ))}
      {message && <Message text={message} onCopy={rest.onCopy} />}
    </div>
  );
}

type ProvinceChoiceProps = Pick<
  ContactsProps,
  'provinces' | 'province' | 'provinceManaged' | 'onProvince'
>;

function ProvinceChoice({ provinces, province, provinceManaged, onProvince }: ProvinceChoiceProps) {
  const chosen = provinces.find(({ id }) => id === province);
  return (
    <>
      <label class="province">
        省份
        <select
          value={chosen?.id ?? ''}
          disabled={provinceManaged}
          onChange={({ isTrusted, currentTarget }) => isTrusted && onProvince(currentTarget.value)}
        >
          <option value="">请选择</option>
          {provinces.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <p>
          {say(chosen.authority)}{' '}
          {chosen.url && (
            <a href={chosen.url} target="_blank" rel="noreferrer">
              打开官网
            </a>
          )}
        </p>
      )}
    </>
  );
}

interface MessageProps extends Pick<ContactsProps, 'onCopy'> {
  readonly text: string;
}

/** What to say, to be copied. A class, since hooks would bring a kilobyte into the page's script for this alone. */
export class Message extends Component<MessageProps, { copied?: string | false }> {
  override render({ text, onCopy }: MessageProps) {
    const { copied } = this.state;
    return (
      <div class="message">
        <p>联系时可以这样说：</p>
        <blockquote>{say(text)}</blockquote>
        <button
          type="button"
          class="outlined"
          onClick={({ isTrusted }) => {
            if (isTrusted) this.setState({ copied: onCopy(text) && text });
          }}
        >
          {copied === text ? '已复制' : copied === false ? '没能复制，请照着说' : '复制这段话'}
        </button>
      </div>
    );
  }
}
