import { CopyButton } from './copy-button';
import './code-block.css';

/** Text to be copied as it stands, such as a policy or a command. */
export function CodeBlock({ text, label, copyLabel }: { text: string; label: string; copyLabel?: string }) {
  return (
    <figure class="code-block">
      <figcaption class="code-block-header">
        <span>{label}</span>
        <CopyButton text={text} {...(copyLabel === undefined ? {} : { label: copyLabel })} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="code-block-text" tabIndex={0} aria-label={label}>
        <pre>
          <code>{text}</code>
        </pre>
      </section>
    </figure>
  );
}
