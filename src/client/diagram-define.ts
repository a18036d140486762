// Controls of diagrams are loaded only by pages that have one.
if (document.querySelector('hb-diagram')) {
  void import('./diagram-frame.ts').then(({ DiagramFrame }) => {
    customElements.define('hb-diagram', DiagramFrame);
  });
}

export {};
