/** A drawing of the browser's toolbar: the list of extensions, open, with the pin beside Airlock. */
export function PinPicture() {
  return (
    <svg class="pin-picture" viewBox="0 0 320 148" aria-hidden="true" focusable="false">
      <rect class="pin-frame" x="0.5" y="0.5" width="319" height="147" rx="10" />
      <path class="pin-line" d="M0 40.5H320" />
      <rect class="pin-bar" x="16" y="12" width="204" height="18" rx="9" />
      <g class="pin-piece" transform="translate(240 13)">
        <path d="M2 5h3.4a2.3 2.3 0 1 1 4.4 0H13v3.4a2.3 2.3 0 1 1 0 4.4V16H2z" />
      </g>
      <circle class="pin-ring" cx="248" cy="21" r="14" />
      <circle class="pin-dot" cx="284" cy="21" r="7" />
      <rect class="pin-menu" x="120.5" y="48.5" width="184" height="84" rx="8" />
      <g class="pin-mark" transform="translate(134 62)">
        <circle cx="8" cy="8" r="6.25" />
        <path d="M8 4.25a3.75 3.75 0 1 0 3.75 3.75" />
        <path d="M8 8l4-4M9.75 3.75H12.25V6.25" />
      </g>
      <rect class="pin-text" x="160" y="66" width="76" height="8" rx="4" />
      <g class="pin-pin" transform="translate(272 61)">
        <path d="M6 2.5h6l-1 5 2.5 2.5h-9L7 7.5zM9 10v5.5" />
      </g>
      <circle class="pin-ring" cx="281" cy="70" r="14" />
      <path class="pin-line" d="M132 92.5H292" />
      <circle class="pin-dot" cx="142" cy="112" r="7" />
      <rect class="pin-bar" x="160" y="108" width="92" height="8" rx="4" />
    </svg>
  );
}
