// The page to print becomes a PDF in the installed browser; sizes and page numbers are those of its stylesheet.
import { CallError } from '../arguments.ts';
import { NoBrowser, withPage } from './browser.ts';

/** Browsers from this version on number the pages by the stylesheet. */
const marginBoxesSince = 131;

const numbers =
  '<p style="width:100%;margin:0 12mm;font:8pt sans-serif;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></p>';

export async function printPdf(html: string): Promise<Uint8Array> {
  try {
    return await withPage({ scale: 1 }, async (page, browser) => {
      await page.setContent(html);
      const isOld = Number.parseInt(browser.version(), 10) < marginBoxesSince;
      return page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        ...(isOld && { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: numbers }),
      });
    });
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error;
    throw new CallError(`briefing: a PDF needs a browser, and ${error.message}. An .html file needs none.`);
  }
}
