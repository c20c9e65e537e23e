import { Icon, type IconProps } from './icon';

/** Edit. */
export function EditIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M3 13l.6-2.9L10.75 3a1.25 1.25 0 0 1 1.75 0l.5.5a1.25 1.25 0 0 1 0 1.75L5.9 12.4 3 13z" />
    </Icon>
  );
}
