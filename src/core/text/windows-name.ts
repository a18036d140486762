const DEVICES = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Whether Windows refuses a file or a folder of this name: devices, some marks, and a dot or a blank at the end. */
export function isRefusedByWindows(name: string): boolean {
  return DEVICES.test(name) || /[. ]$/.test(name) || /[<>:"|?*\\]/.test(name);
}
