import { defineContentScript } from 'wxt/utils/define-content-script';
import { attachBadges } from '../badge/attach.ts';
import { knownLinks } from '../messages/known-links.ts';
import { openViewer } from '../messages/open-viewer.ts';
import { COMMISSION, MUNICIPALITIES } from '../settings/patterns.ts';
import { readSettings } from '../settings/settings.ts';

/** Badges behind links to assessments; `settings/sites.ts` starts it on other sites too, where the reader has allowed them. */
export default defineContentScript({
  matches: [MUNICIPALITIES, COMMISSION],
  allFrames: true,
  runAt: 'document_idle',
  async main(context) {
    const { badgesOnMunicipalities, badgesOnCommission } = await readSettings();
    const { hostname } = location;
    if (hostname.endsWith('.lg.jp') && !badgesOnMunicipalities) return;
    if (hostname === 'www.ppc.go.jp' && !badgesOnCommission) return;
    // Without the extension (updated, taken away) the badge is a link to the PDF as any other.
    const open = (url: string) => openViewer(url, true).catch(() => window.open(url, '_blank', 'noopener'));
    attachBadges(document, { known: knownLinks, open: (url) => void open(url) }, context.signal);
  },
});
