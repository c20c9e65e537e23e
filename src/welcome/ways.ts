import { PROFILE_WAYS } from '../profiles/ui/add-profile/profile-ways';

/** The way without credentials: it adds environments, and no profile. */
export const CONSOLE_WAY = {
  id: 'console',
  title: 'welcome_method_console',
  description: 'welcome_method_console_text',
} as const;

/** Every way to connect, in the order of the page. */
export const WAYS = [...PROFILE_WAYS, CONSOLE_WAY];
