import type { UserManifest } from 'wxt';
import { COMMISSION, MUNICIPALITIES } from './settings/patterns.ts';

/**
 * What pages of the extension may do. Wasm decodes the pictures of scans (JBIG2, JPEG 2000); the PDF may come from any
 * host that the reader has allowed, with or without TLS, as municipalities have both.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' http: https: data: blob:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The manifest beyond what WXT writes from `entrypoints/`. Each permission is justified in README.md. */
export function manifest(firefox: boolean): UserManifest {
  return {
    name: 'つまびらか',
    description: '特定個人情報保護評価書のPDFに、やさしい説明を添えます。読んだ内容は外に送りません。',
    permissions: ['storage', 'activeTab', 'scripting'],
    host_permissions: [MUNICIPALITIES, COMMISSION],
    optional_host_permissions: ['*://*.jp/*'],
    content_security_policy: { extension_pages: POLICY },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'tsumabiraka@example.jp',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', incognito: 'split' }),
  };
}
