// The real page in verbs of an inspection, for soaks: a plan, its packets, a visit, answers, notes and photographs.
// Finds things by their hooks and by the Chinese words that the page shows.

export const passphrase = 'QUANWANGSHENG passphrase 31';

function address(base, tab) {
  return `${base}?extract=hequ&show=inspect&look=inspect.tab:${tab}`;
}

export async function openInspect(page, base, tab) {
  await page.goto(address(base, tab), { waitUntil: 'domcontentloaded' });
  await page.getByTestId('inspect').waitFor({ timeout: 120_000 });
}

export async function goTo(page, tab) {
  await page.getByTestId('inspect').getByRole('tab', { name: tab, exact: true }).first().click();
}

export async function setPassphrase(page) {
  const form = page.getByTestId('new-vault');
  await form.waitFor({ timeout: 120_000 });
  const fields = form.locator('input');
  await fields.nth(0).fill(passphrase);
  await fields.nth(1).fill(passphrase);
  await form.locator('button[type=submit]').click();
  await page.getByTestId('lock').waitFor({ timeout: 60_000 });
}

export async function unlock(page) {
  const form = page.getByTestId('unlock');
  await form.waitFor({ timeout: 120_000 });
  await form.locator('input').first().fill(passphrase);
  await form.locator('button[type=submit]').click();
  await page.getByTestId('lock').waitFor({ timeout: 60_000 });
}

/** The list is empty for as long as the extract is being judged, and closes when what stands above it grows. */
async function chooseSite(page, hand, at) {
  const chosen = hand.locator('.draw__chips li').nth(at);
  for (let tries = 0; tries < 60 && !(await chosen.isVisible()); tries += 1) {
    await hand.locator('.field button').first().click();
    const option = page.getByRole('option').nth(at);
    await option.click({ timeout: 3000 }).catch(() => page.keyboard.press('Escape'));
    await chosen.waitFor({ timeout: 1000 }).catch(() => undefined);
  }
}

/** A list of `count` sites chosen by hand. */
export async function planByHand(page, count, title) {
  const draw = page.getByTestId('draw');
  await draw.waitFor({ timeout: 120_000 });
  await draw.getByText('手工选定名单').click();
  const hand = draw.locator('.draw__hand');
  for (let at = 0; at < count; at += 1) {
    await chooseSite(page, hand, at);
  }
  await hand.getByRole('textbox', { name: /计划名称/ }).fill(title);
  await hand.getByRole('button', { name: '作为计划' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.draw__hand .draw__chips li').length === 0);
}

export async function makePackets(page, count) {
  await goTo(page, '核查单');
  await page.getByTestId('make-packets').click();
  await page
    .locator('.packets__list li')
    .nth(count - 1)
    .waitFor({ timeout: 120_000 });
}

/** Opens the visit to the stop of the plan at `index`, new or begun. */
export async function openVisit(page, index, role = '督导一组') {
  const stop = page.getByTestId('stop').nth(index);
  await stop.waitFor({ timeout: 60_000 });
  const field = page.getByTestId('visit-panel').getByRole('textbox');
  if ((await field.count()) > 0 && (await field.first().inputValue()) === '') await field.first().fill(role);
  const site = await stop.getAttribute('data-site');
  await stop.getByRole('button').first().click();
  await page.getByTestId('visit-form').waitFor();
  return site;
}

export async function leaveVisit(page) {
  await page.getByTestId('visit-form').getByRole('button', { name: '返回各站' }).click();
  await page.getByTestId('stop').first().waitFor();
}

/** A real draw, with a role for the teams. */
export async function drawPlan(page, title, role) {
  const draw = page.getByTestId('draw');
  await draw.waitFor({ timeout: 120_000 });
  const again = draw.getByText('重新抽取', { exact: true });
  const fresh = draw.locator('.draw__new');
  if (!(await fresh.isVisible())) await again.click();
  await fresh.getByRole('textbox', { name: '职务或组别' }).fill(role);
  await fresh.getByRole('button', { name: '加入' }).click();
  await fresh.getByRole('textbox', { name: /计划名称/ }).fill(title);
  await fresh.getByRole('button', { name: '抽取', exact: true }).click();
  const replace = fresh.getByRole('button', { name: '抽取并替换现有计划' });
  if (await replace.isVisible()) await replace.click();
  await page.waitForFunction((text) => document.body.innerText.includes(text), title);
}
