import { Icon, type IconProps } from './icon';

/** Credentials. */
export function KeyIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="5.25" cy="10.75" r="3" />
      <path d="M7.5 8.5 13.25 2.75M10.5 5.5l2 2M12.25 3.75l1.25 1.25" />
    </Icon>
  );
}
