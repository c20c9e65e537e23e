import { Icon, type IconProps } from './icon';

/** A web server that the internet reaches. */
export function PublicIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M2.5 8h11M8 2.25c3.4 3.6 3.4 7.9 0 11.5M8 2.25c-3.4 3.6-3.4 7.9 0 11.5" />
    </Icon>
  );
}
