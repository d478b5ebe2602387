/// <reference types="wxt/vite-builder-env" />

import 'wxt/browser';

declare module 'wxt/browser' {
  /** WXT would write this from the built files; then a clean clone would have no types. */
  interface WxtRuntime {
    getURL(path: string): string;
  }
}
