import { Icon, type IconProps } from './icon';

/** Pin to the top of the list. */
export function PinIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M5.75 2.25h4.5M6.5 2.25v4L4.25 8.75v1h7.5v-1L9.5 6.25v-4M8 9.75v4" />
    </Icon>
  );
}
