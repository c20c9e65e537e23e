import { browserScript, renderPage } from './page';

const appScript = browserScript('single-page-app', import.meta.url);

export interface SinglePageAppSettings {
  movesTokenToStorage: boolean;
  version: string;
}

/** The `index.html` of Airflow 3: nothing is on it until its script has asked the API who is there. */
export function renderSinglePageApp(settings: SinglePageAppSettings): string {
  return renderPage({
    title: 'Airflow',
    head: '<base href="/">',
    aside: '<a href="/dags" data-route>Dags</a><a href="/assets" data-route>Assets</a>',
    main: '<div id="root"></div>',
    script: appScript,
    settings,
  });
}
