import { Icon, type IconProps } from './icon';

/** Signing in through the AWS console. */
export function ConsoleIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M4.75 6.25L6.75 8l-2 1.75M8.5 10h2.75" />
    </Icon>
  );
}
