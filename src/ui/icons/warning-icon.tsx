import { Icon, type IconProps } from './icon';

/** Something went wrong. */
export function WarningIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M8 2.5l6 10.75H2L8 2.5z" />
      <path d="M8 6.5v3M8 11.4v.1" />
    </Icon>
  );
}
