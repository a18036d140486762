/* Asks the browser to keep the pages of an incident, where it can: over https and on this machine. */
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
if (script && 'serviceWorker' in navigator) {
  const worker = new URL('../offline-worker.js', script.src);
  addEventListener('load', () => {
    void navigator.serviceWorker.register(worker, { scope: new URL('./', worker).href }).catch(() => {
      // Without it everything works as long as there is a network.
    });
  });
}
