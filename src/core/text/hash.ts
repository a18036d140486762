/**
 * 64-bit FNV-1a over UTF-16 units as 16 hex digits: enough to notice a change, the same in Node and in a browser,
 * and free of a crypto import, which core may not have.
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index++) {
    low ^= text.charCodeAt(index);
    // The prime 0x100000001b3 is 2^40 + 0x1b3, multiplied in two 32-bit halves.
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
