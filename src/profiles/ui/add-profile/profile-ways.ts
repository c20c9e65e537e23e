import type { MessageKey } from '../../../i18n/message-key';
import { type LateComponent, lateComponent } from '../../../ui/late-component';
import type { ProfileFormProps } from './profile-form';

/** A way to add profiles: a card in the chooser, and a form. */
export interface ProfileWay {
  readonly id: string;
  readonly title: MessageKey;
  /** For whom it is, in a sentence or two. */
  readonly description: MessageKey;
  /** Fetched once the way is chosen. */
  readonly Form: LateComponent<ProfileFormProps>;
}

/** Every way to add profiles, the one for most people first. */
export const PROFILE_WAYS: readonly ProfileWay[] = [
  {
    id: 'paste',
    title: 'profile_way_paste',
    description: 'profile_way_paste_text',
    Form: lateComponent(async () => (await import('./paste-form')).PasteForm),
  },
  {
    id: 'identity-center',
    title: 'profile_way_identity_center',
    description: 'profile_way_identity_center_text',
    Form: lateComponent(
      async () => (await import('../../../identity-center/ui/identity-center-form')).IdentityCenterForm,
    ),
  },
  {
    id: 'import',
    title: 'profile_way_import',
    description: 'profile_way_import_text',
    Form: lateComponent(async () => (await import('../../../aws-config/ui/import-form')).ImportForm),
  },
  {
    id: 'role',
    title: 'profile_way_role',
    description: 'profile_way_role_text',
    Form: lateComponent(async () => (await import('./role-form')).RoleForm),
  },
  {
    id: 'server',
    title: 'profile_way_server',
    description: 'profile_way_server_text',
    Form: lateComponent(async () => (await import('./server-form')).ServerForm),
  },
  {
    id: 'federation',
    title: 'profile_way_federation',
    description: 'profile_way_federation_text',
    Form: lateComponent(async () => (await import('../../../federation/ui/federation-form')).FederationForm),
  },
  {
    id: 'stored-key',
    title: 'profile_way_stored_key',
    description: 'profile_way_stored_key_text',
    Form: lateComponent(async () => (await import('../../../vault/ui/stored-key-form')).StoredKeyForm),
  },
];
