import { Icon, type IconProps } from './icon';

/** Done. */
export function CheckIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 8.5l3.25 3.25L13 5" />
    </Icon>
  );
}
