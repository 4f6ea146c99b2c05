/*
 * What the harness runs inside a page. The drivers send these functions over as source text, so
 * each one is self-contained: it uses nothing else of this module but types. They wait frame by
 * frame, since whether something is visible, at rest or uncovered changes without any event.
 */

import type { ShadowElement } from './types.ts';

/** A control to click, by accessible name or CSS selector. */
export type Control =
  | { readonly seek: 'name'; readonly name: string }
  | { readonly seek: 'css'; readonly css: string };

/** What to look for in a page or shadow root; the limit is in milliseconds. */
export type RootRequest = { readonly limit: number } & (
  | Control
  | { readonly seek: 'text'; readonly text: string }
);

/**
 * `point`: where to click, in CSS pixels relative to the viewport. `tree`: the copy of a shadow
 * root that has the text. `problem`: why there is neither.
 */
export type RootAnswer =
  | { readonly kind: 'point'; readonly x: number; readonly y: number }
  | { readonly kind: 'tree'; readonly tree: ShadowElement }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * Looks in a root until the limit: for a control to click (`name`, `css`), which has to be
 * visible, at rest and uncovered, or for text inside a shadow root.
 * @param root without one, the page's document
 */
export async function searchRoot(
  request: RootRequest,
  root: Document | ShadowRoot = document,
): Promise<RootAnswer> {
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 0 &&
      height > 0 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  };

  // Each text is a part of those around it: gathered once in each look.
  const texts = { spoken: new Map<Element, string>(), seen: new Map<Element, string>() };

  /** `spoken` leaves out what is hidden from assistive technology. */
  const textOf = (element: Element, spoken: boolean): string => {
    const known = spoken ? texts.spoken : texts.seen;
    const text = known.get(element) ?? gather(element, spoken);
    known.set(element, text);
    return text;
  };

  const gather = (element: Element, spoken: boolean): string => {
    const isDrawn = getComputedStyle(element, '::before').content !== 'none';
    let text = (isDrawn && element.getAttribute('data-text')) || '';
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        text += node.data;
      } else if (node instanceof Element) {
        const silent =
          node.matches('script, style, template, noscript, select, textarea') ||
          (spoken && node.matches('[aria-hidden="true"]'));
        if (silent) {
          continue;
        }
        const style = getComputedStyle(node);
        if (!node.checkVisibility({ opacityProperty: true })) {
          continue;
        }
        if (node.matches('br')) {
          text += ' ';
        } else {
          const own = node.matches('img, svg') ? labelOf(node) : textOf(node, spoken);
          text += /^(inline|contents)/.test(style.display) ? own : ` ${own} `;
        }
      }
    }
    return element.checkVisibility({ visibilityProperty: true }) ? text : '';
  };

  const labelOf = (element: Element) => {
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => (id ? root.getElementById(id)?.textContent : '') ?? '')
      .join(' ');
    return (
      fold(labelledBy) || element.getAttribute('aria-label') || element.getAttribute('alt') || ''
    );
  };

  const nameOf = (element: Element): string => {
    const label = labelOf(element);
    if (label) {
      return fold(label);
    }
    if (element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type)) {
      return fold(element.value);
    }
    if (element.matches('input, select, textarea')) {
      const { labels } = element as HTMLInputElement;
      return fold([...(labels ?? [])].map((each) => textOf(each, true)).join(' '));
    }
    return fold(textOf(element, true)) || fold(element.getAttribute('title') ?? '');
  };

  const innermost = (elements: Element[]) =>
    elements.filter(
      (element) => !elements.some((other) => other !== element && element.contains(other)),
    );

  const controls = () =>
    [
      ...root.querySelectorAll(
        `a, button, input, select, textarea, summary, [onclick], [role="button"], [role="link"],
        [role="checkbox"], [role="radio"], [role="tab"], [role="menuitem"], [role="option"],
        [role="switch"]`,
      ),
    ].filter(isVisible);

  const candidates = (): Element[] => {
    if (request.seek === 'css') {
      return [...root.querySelectorAll(request.css)].filter(isVisible);
    }
    if (request.seek === 'text') {
      return [];
    }
    const named = controls().filter((element) => nameOf(element) === request.name);
    if (named.length > 0) {
      return innermost(named);
    }
    // A page of some age makes anything clickable: then the text itself is what a person clicks.
    return innermost(
      [...root.querySelectorAll('*')].filter(
        (element) => isVisible(element) && nameOf(element) === request.name,
      ),
    );
  };

  const titleOf = (element: Element | null) => {
    if (!element) {
      return 'nothing';
    }
    const { id, localName } = element;
    return `<${localName}${id ? ` id="${id}"` : ''}> ${nameOf(element).slice(0, 40)}`.trim();
  };

  const copy = (element: Element, children: Iterable<Element>): ShadowElement => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const visible = isVisible(element);
    return {
      tag: element.localName,
      attributes: Object.fromEntries(
        [...element.attributes].map(({ name, value }) => [name, value]),
      ),
      name: nameOf(element),
      text: visible ? fold(textOf(element, false)) : '',
      visible,
      focused: root.activeElement === element,
      rect: { x, y, width, height },
      children: Array.from(children, (child) => copy(child, child.children)),
    };
  };

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = performance.now() + request.limit;
  const wanted = request.seek === 'css' ? request.css : request.seek === 'name' ? request.name : '';
  let before = '';
  let centred = false;
  let problem = '';

  do {
    texts.spoken.clear();
    texts.seen.clear();
    if (request.seek === 'text') {
      if (!(root instanceof ShadowRoot && root.host.isConnected)) {
        return { kind: 'problem', problem: 'The overlay has gone.' };
      }
      const text = [...root.children]
        .filter(isVisible)
        .map((child) => fold(textOf(child, false)))
        .filter(Boolean)
        .join(' ');
      if (text.includes(request.text)) {
        const children = [...root.children].map((child) => copy(child, child.children));
        return { kind: 'tree', tree: { ...copy(root.host, []), text, children } };
      }
      problem = `The overlay reads: ${text || '(nothing visible)'}`;
      await nextFrame();
      continue;
    }

    const [element, second] = candidates();
    if (!element) {
      problem = `Nothing visible fits ${wanted}. Controls: ${controls().map(nameOf).join(' | ')}`;
      await nextFrame();
      continue;
    }
    if (second) {
      problem = `More than one fits ${wanted}: ${candidates().map(titleOf).join(', ')}`;
      await nextFrame();
      continue;
    }
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    await nextFrame();
    const { left, top, width, height } = element.getBoundingClientRect();
    const now = [left, top, width, height].join();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = root.elementFromPoint(x, y);
    if (now !== before) {
      problem = `${titleOf(element)} does not come to rest.`;
    } else if (hit && (element.contains(hit) || hit.closest('label')?.contains(element))) {
      return { kind: 'point', x, y };
    } else {
      problem = `${titleOf(element)} is covered by ${titleOf(hit)}.`;
      if (!centred) {
        // What covers it may be a bar at the edge of the page.
        centred = true;
        element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      }
    }
    before = now;
  } while (performance.now() < end);
  return { kind: 'problem', problem };
}

/**
 * Waits until a selector finds an element, a visible one, or none any more.
 * @returns whether it came to that within the limit, in milliseconds
 */
export async function waitForState(request: {
  readonly selector: string;
  readonly state: 'attached' | 'visible' | 'gone';
  readonly limit: number;
}): Promise<boolean> {
  const end = performance.now() + request.limit;
  const holds = () => {
    const elements = [...document.querySelectorAll(request.selector)];
    switch (request.state) {
      case 'attached':
        return elements.length > 0;
      case 'visible':
        return elements.some(
          (element) =>
            element.getBoundingClientRect().width > 0 &&
            element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        );
      case 'gone':
        return elements.length === 0;
    }
  };
  while (!holds()) {
    if (performance.now() >= end) {
      return false;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return true;
}

/**
 * Where the viewport of a frame begins, in CSS pixels relative to that of the page around it;
 * null when the selector finds no element.
 */
export function frameOrigin(selector: string): { x: number; y: number } | null {
  const frame = document.querySelector(selector);
  if (!frame) {
    return null;
  }
  const { left, top } = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  return {
    x: left + frame.clientLeft + Number.parseFloat(style.paddingLeft),
    y: top + frame.clientTop + Number.parseFloat(style.paddingTop),
  };
}

/** What lies over a frame at a point of the page, in CSS pixels; empty when nothing does. */
export function coverOfFrame(request: { selector: string; x: number; y: number }): string {
  const frame = document.querySelector(request.selector);
  const hit = document.elementFromPoint(request.x, request.y);
  return hit === frame ? '' : `<${hit?.localName ?? 'nothing'}>`;
}

/**
 * Waits until the page of a tab, other than the blank one it opens with, has loaded.
 * @param limit in milliseconds
 * @returns whether it came to that
 */
export async function waitForLoaded(limit: number): Promise<boolean> {
  const end = performance.now() + limit;
  while (document.readyState !== 'complete' || location.href === 'about:blank') {
    if (performance.now() >= end) {
      return false;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return true;
}

/** Waits until a media query holds for the page. */
export async function waitForMedia(media: string): Promise<void> {
  const query = matchMedia(media);
  if (!query.matches) {
    await new Promise((resolve) => {
      query.addEventListener('change', resolve, { once: true });
    });
  }
}

/** Runs in a page of the extension. */
export async function openPrivateWindow(url: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { windows: { create(what: object): Promise<unknown> } };
  };
  await chrome.windows.create({ incognito: true, url });
}
