/**
 * What is read from the document of a failing page (status 400 or more), each by one selector; the first match
 * counts. The content script imports this file, so it holds nothing but strings.
 *
 * The markers are those of Airflow's own error pages (https://github.com/apache/airflow,
 * `airflow/www/templates/airflow/traceback.html` and its neighbours), of Werkzeug, gunicorn and nginx, and of
 * the pages that AWS load balancers and CloudFront answer with.
 */
export const FAILING_PAGE_PARTS = {
  heading: 'h1',
  subheading: 'h2',
  paragraph: 'p',
  preformatted: 'pre',
  /** Airflow's traceback page: the heading, and the text below it. */
  containerHeading: 'body > div.container > h1',
  containerPreformatted: 'div.container pre',
  /** Load balancers and nginx: a centred heading, directly in the body. */
  centeredHeading: 'body > center > h1',
  /** nginx: the line with its name, below a rule. */
  serverLine: 'hr + center',
  rule: 'hr',
  /** gunicorn: a paragraph inside the heading. */
  headingParagraph: 'h1 > p',
} as const;

export type FailingPagePart = keyof typeof FAILING_PAGE_PARTS;

/** Airflow 2: what it tells on top of a page, healthy pages included. */
export const AIRFLOW_2_ALERTS = '.alert-danger,.alert-warning';

/** Airflow 2: places where users' own texts stand, and with them alerts that are not Airflow's. */
export const AIRFLOW_2_CONTENT = '.rich_doc,.dag-import-error,#errorCollapse,#root,pre,code';

/** Airflow 3: the alert in which the single-page app shows an error of its API. */
export const AIRFLOW_3_ALERTS = '[data-testid="error-alert"],.chakra-alert__root';

/** The links of a page for visitors without a session. */
export const SIGNED_OUT_PAGE_LINKS = 'a[href]';
