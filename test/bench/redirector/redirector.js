// What an extension can do without redirect rules: see a navigation begin, and lead its tab elsewhere.
const PRIVATE_HOST = /-vpce\.[^/]*\.amazonaws\.com$/;
const LOAD_BALANCER = 'airflow.data.example.com';

chrome.webRequest.onBeforeRequest.addListener(
  ({ url, tabId }) => {
    const address = new URL(url);
    if (!PRIVATE_HOST.test(address.hostname)) return;
    address.host = LOAD_BALANCER;
    chrome.tabs.update(tabId, { url: address.href });
  },
  { urls: ['https://*.amazonaws.com/*'], types: ['main_frame'] },
);
