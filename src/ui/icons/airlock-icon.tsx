import { Icon, type IconProps } from './icon';

/** The hatch of an airlock, ajar: the mark of the extension. */
export function AirlockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.25a3.75 3.75 0 1 0 3.75 3.75" />
      <path d="M8 8l4-4M9.75 3.75H12.25V6.25" />
    </Icon>
  );
}
