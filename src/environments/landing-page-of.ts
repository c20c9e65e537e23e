import { defaultLandingPage, normalizeLandingPage } from '../airflow/landing-page';
import type { EnvironmentChoices } from './choices';

/** The page to land on: the one that the user chose where it is valid, else Airflow's own start page. */
export function landingPageOf(
  choices: EnvironmentChoices | undefined,
  airflowVersion: string | null,
): string {
  return normalizeLandingPage(choices?.landingPage ?? '') ?? defaultLandingPage(airflowVersion);
}
