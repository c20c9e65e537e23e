import './spinner.css';

/** A turning ring. Give a label where nothing beside it says what is going on. */
export function Spinner({ label }: { label?: string }) {
  return (
    <span class="spinner" {...(label === undefined ? { 'aria-hidden': true } : { role: 'status' })}>
      {label !== undefined && <span class="visually-hidden">{label}</span>}
    </span>
  );
}
