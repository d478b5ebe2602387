import type { Assessment } from '@tsumabiraka/assessment';
import { chromium, type Browser as PlaywrightBrowser } from 'playwright-core';
import { launch, type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { htmlOf } from './html.ts';
import type { NightStyle } from './night.ts';
import { printWithOffice } from './office.ts';
import type { Style } from './style.ts';
import { turned } from './turned.ts';

const CHROMIUM = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The programs that print web pages, each started when it is needed first. */
export class Printers {
  #chromium: Promise<PlaywrightBrowser> | undefined;
  #firefox: Promise<PuppeteerBrowser> | undefined;

  /** Documents in a style, as PDF. */
  async print(documents: readonly Assessment[], style: Style | NightStyle): Promise<Uint8Array[]> {
    const pages = documents.map((truth) => htmlOf(truth, style));
    const printer = 'printer' in style ? style.printer : 'Chromium';
    if (printer === 'Writer')
      return printWithOffice(
        'Writer',
        pages.map((page) => forWriter(page, style)),
      );
    const printed: Uint8Array[] = [];
    for (const page of pages)
      printed.push(await (printer === 'Firefox' ? this.#withFirefox(page, style) : this.#withChromium(page)));
    const turn = 'turn' in style ? style.turn : undefined;
    return turn ? printed.map((pdf) => turned(pdf, turn)) : printed;
  }

  async #withChromium(html: string): Promise<Uint8Array> {
    this.#chromium ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: CHROMIUM });
    const page = await (await this.#chromium).newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.close();
    return new Uint8Array(pdf);
  }

  /** Firefox takes size and margins from who asks it to print, not from the page. */
  async #withFirefox(html: string, { page: size, margin }: Style): Promise<Uint8Array> {
    this.#firefox ??= launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' });
    const page = await (await this.#firefox).newPage();
    await page.setContent(html);
    const [format = 'A4', landscape] = size.split(' ');
    const all = `${margin}mm`;
    const pdf = await page.pdf({
      ...{ format: format as 'A4' | 'Letter', landscape: landscape !== undefined, printBackground: true },
      margin: { top: all, right: all, bottom: all, left: all },
    });
    await page.close();
    return new Uint8Array(pdf);
  }

  async close(): Promise<void> {
    await (await this.#chromium)?.close();
    await (await this.#firefox)?.close();
  }
}

/** Writer does not know the CSS of tables: borders and widths as attributes, as word processors write them. */
function forWriter(html: string, { labelWidth, numberColumn }: Style): string {
  const columns = ['2%', ...(numberColumn ? ['6%'] : []), `${labelWidth}%`, '*'].map(
    (width) => `<col width="${width}">`,
  );
  return html
    .replace(/<colgroup><col class="i">.*?<\/colgroup>/gu, `<colgroup>${columns.join('')}</colgroup>`)
    .replace(/<col style="width:(\d+%)">/gu, '<col width="$1">')
    .replaceAll('<table>', '<table border="1" cellspacing="0" cellpadding="3" width="100%">');
}
