import { startReader } from './start-reader';

// A page that Chrome prepares unseen is read when the user comes to it.
if ((document as { prerendering?: boolean }).prerendering === true) {
  document.addEventListener('prerenderingchange', () => startReader(window), { once: true });
} else {
  startReader(window);
}
