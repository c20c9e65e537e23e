import { Icon, type IconProps } from './icon';

/** Open in a tab. */
export function OpenIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M6.5 3.25H4A1.25 1.25 0 0 0 2.75 4.5V12A1.25 1.25 0 0 0 4 13.25h7.5A1.25 1.25 0 0 0 12.75 12V9.5" />
      <path d="M9 2.75h4.25V7M13 3L7.75 8.25" />
    </Icon>
  );
}
