import { lateComponent } from '../ui/late-component';

// The parts of the popup that its first paint mostly does without.

export const LateDetails = lateComponent(async () => (await import('./details-view')).DetailsView);
export const LateFailures = lateComponent(async () => (await import('./popup-failures')).PopupFailures);

export const LateHint = lateComponent(async () => (await import('./popup-hint')).PopupHint);

export const LateProgress = lateComponent(
  async () => (await import('../sign-in/ui/opening-progress')).OpeningProgress,
);

const states = () => import('./popup-states');
export const LateLoading = lateComponent(async () => (await states()).Loading);
export const LateUnreadable = lateComponent(async () => (await states()).Unreadable);
export const LateNoEnvironments = lateComponent(async () => (await states()).NoEnvironments);
export const LateNothingFound = lateComponent(async () => (await states()).NothingFound);
