import { Icon, type IconProps } from './icon';

/** Ask again, or sign in afresh. */
export function RefreshIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M13.25 8A5.25 5.25 0 1 1 11.5 4.1" />
      <path d="M13.25 2.25V5h-2.75" />
    </Icon>
  );
}
