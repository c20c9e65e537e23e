/** The only module that imports the extension API. Chrome 120 to 147 have no promise-based `browser` of their own. */
import browser from 'webextension-polyfill';

export { browser };
