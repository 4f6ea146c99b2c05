import { portalAddress } from '../portal/addresses.ts';

/**
 * Ways to show a text, by name. Each runs in the page, and uses nothing but its argument and what
 * the page has.
 */
type Ways = Readonly<Record<string, (text: string) => unknown>>;

/** @returns the address of a page that has what the way of this name needs */
export function pageFor(way: string): string {
  return /^(Element Plus|SweetAlert2):/.test(way)
    ? portalAddress.libraries
    : portalAddress.recognition;
}

/** Those that a script in the document alone can read: `tests/page` tries them all. */
export const waysInDocuments: Ways = {
  'text in a new element': (text) => {
    const box = document.createElement('div');
    box.textContent = text;
    document.body.append(box);
  },
  innerHTML: (text) => {
    const place = document.querySelector('#place');
    if (place) place.innerHTML = `<p class="tip">${text}</p>`;
  },
  'insertAdjacentHTML with a title and a button': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="box"><h4>系统提示</h4><div>${text}</div><button>确定</button></div>`,
    );
  },
  'title, text and button in one block': (text) => {
    document.body.insertAdjacentHTML('beforeend', `<p>提示:${text} <a href="#">确定</a> (3秒)</p>`);
  },
  'textContent of an old element': (text) => {
    const place = document.querySelector('#place');
    if (place) place.textContent = text;
  },
  'data of an old text node': async (text) => {
    const place = document.querySelector('#place');
    place?.append('请稍候');
    await new Promise(requestAnimationFrame);
    if (place?.firstChild) place.firstChild.nodeValue = text;
  },
  'written letter by letter': async (text) => {
    const place = document.querySelector('#place');
    for (const character of text) {
      place?.append(character);
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
  'split over elements and lines': (text) => {
    const box = document.createElement('p');
    for (const character of text) {
      const part = document.createElement(character < '\u6000' ? 'span' : 'b');
      part.append(character, '\u200b', '\u00a0');
      box.append(part, document.createElement('br'), '\n   ');
    }
    document.body.append(box);
  },
  'split over blocks': (text) => {
    const half = Math.floor(text.length / 2);
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div><div>${text.slice(0, half)}</div><div>${text.slice(half)}</div></div>`,
    );
  },
  'document.write after loading': (text) => {
    document.open();
    document.write(`<!DOCTYPE html><title>结果</title><p>${text}</p>`);
    document.close();
  },
  'a message under a field': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<form><div class="row"><label>姓名</label><input></div><div class="row"><label>手机号</label>
      <input><div class="error">${text}</div></div><div class="row"><label>邮箱</label><input></div></form>`,
    );
  },
  'display revealed by a class': async (text) => {
    document.head.insertAdjacentHTML('beforeend', '<style>.off { display: none }</style>');
    document.body.insertAdjacentHTML('beforeend', `<div class="off" id="box">${text}</div>`);
    await new Promise(requestAnimationFrame);
    document.querySelector('#box')?.classList.remove('off');
  },
  'revealed by the hidden attribute': async (text) => {
    document.body.insertAdjacentHTML('beforeend', `<div hidden id="box">${text}</div>`);
    await new Promise(requestAnimationFrame);
    document.querySelector('#box')?.removeAttribute('hidden');
  },
  'revealed by visibility': async (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="visibility: hidden" id="box">${text}</div>`,
    );
    await new Promise(requestAnimationFrame);
    document.querySelector<HTMLElement>('#box')?.style.setProperty('visibility', 'visible');
  },
  'revealed by a data attribute': async (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<style>#box:not([data-on]) { visibility: hidden }</style><div id="box">${text}</div>`,
    );
    await new Promise(requestAnimationFrame);
    document.querySelector('#box')?.setAttribute('data-on', '');
  },
  'faded in by a transition': async (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="opacity: 0; transition: opacity 0.3s" id="box">${text}</div>`,
    );
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document.querySelector<HTMLElement>('#box')?.style.setProperty('opacity', '1');
  },
  'faded in by an animation of a script': (text) => {
    document.body.insertAdjacentHTML('beforeend', `<div style="opacity: 0" id="box">${text}</div>`);
    document.querySelector('#box')?.animate([{ opacity: 0 }, { opacity: 1 }], {
      duration: 300,
      delay: 100,
      fill: 'forwards',
    });
  },
  'slid in from outside': async (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="position: fixed; top: -200px; left: 40%; transition: top 0.3s" id="box">${text}</div>`,
    );
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    document.querySelector<HTMLElement>('#box')?.style.setProperty('top', '40px');
  },
  'unfolded by height': async (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="height: 0; overflow: hidden" id="box"><p>${text}</p></div>`,
    );
    await new Promise(requestAnimationFrame);
    document.querySelector<HTMLElement>('#box')?.style.setProperty('height', 'auto');
  },
  'revealed by a new rule of a style sheet': async (text) => {
    const style = document.createElement('style');
    document.head.append(style);
    style.sheet?.insertRule('#box { display: none }');
    document.body.insertAdjacentHTML('beforeend', `<div id="box">${text}</div>`);
    await new Promise(requestAnimationFrame);
    style.sheet?.deleteRule(0);
  },
  'an opened details element': async (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<details id="box"><summary>办理结果</summary><p>${text}</p></details>`,
    );
    await new Promise(requestAnimationFrame);
    document.querySelector('#box')?.setAttribute('open', '');
  },
  'a modal dialog element': (text) => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML = `<p>${text}</p><form method="dialog"><button>确定</button></form>`;
    document.body.append(dialog);
    dialog.showModal();
  },
  'a popover': async (text) => {
    const box = document.createElement('div');
    box.popover = 'auto';
    box.textContent = text;
    document.body.append(box);
    await new Promise(requestAnimationFrame);
    box.showPopover();
  },
  'a fixed toast that lets the mouse through': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="position: fixed; bottom: 20px; left: 50%; pointer-events: none">${text}</div>`,
    );
  },
  'a heading of a dialog': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="position: fixed; inset: 0; background: #0008; z-index: 9"><div
      style="background: #fff; margin: 10% auto; width: 400px"><h2>${text}</h2><button>OK</button></div></div>`,
    );
  },
  'an open shadow root': (text) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = `<p>${text}</p>`;
  },
  'a tip beside a code that is sent to a telephone': (text) => {
    document.querySelector('#place')?.insertAdjacentHTML(
      'beforeend',
      `<form><p><input name="phone"></p><p><input name="code"><button type="button">发送</button></p>
      <p class="tip">验证码5分钟内有效,请尽快填写</p></form>`,
    );
    const tip = Object.assign(document.createElement('p'), { className: 'tip', textContent: text });
    document.querySelector('#place form')?.append(tip);
  },
  'a view of a page that changes its address': (text) => {
    history.pushState({}, '', '/recognition/result');
    const place = document.querySelector('#place');
    if (place) place.innerHTML = `<div><h3>办理结果</h3><div>${text}</div></div>`;
  },
  'a page that never stands still': async (text) => {
    const place = document.querySelector('#place');
    const clock = document.createElement('p');
    const log = document.createElement('div');
    place?.append(clock, log);
    const tick = () => {
      clock.textContent = `现在时间 ${performance.now()}`;
      for (let i = 0; i < 20; i++) log.insertAdjacentHTML('beforeend', `<p>第 ${i} 条记录</p>`);
      while (log.childElementCount > 400) log.firstElementChild?.remove();
      requestAnimationFrame(tick);
    };
    tick();
    await new Promise((resolve) => setTimeout(resolve, 500));
    log.insertAdjacentHTML('beforeend', `<p>${text}</p>`);
    const [line] = [...log.querySelectorAll('p')].slice(-1);
    line?.after(...Array.from({ length: 2 }, () => document.createElement('hr')));
  },
  'a clock that says it': async (text) => {
    const clock = document.createElement('p');
    document.querySelector('#place')?.append(clock);
    let says = '';
    const tick = () => {
      clock.textContent = `${says} ${Math.round(performance.now())}`;
      requestAnimationFrame(tick);
    };
    tick();
    await new Promise((resolve) => setTimeout(resolve, 500));
    says = text;
  },
  'Element Plus: message box': (text) => {
    const { ElementPlus } = globalThis as unknown as {
      ElementPlus: { ElMessageBox: { alert(text: string, title: string): Promise<unknown> } };
    };
    ElementPlus.ElMessageBox.alert(text, '提示').catch(() => {});
  },
  'Element Plus: message': (text) => {
    const { ElementPlus } = globalThis as unknown as {
      ElementPlus: { ElMessage: { error(text: string): void } };
    };
    ElementPlus.ElMessage.error(text);
  },
  'Element Plus: notification': (text) => {
    const { ElementPlus } = globalThis as unknown as {
      ElementPlus: { ElNotification(options: object): void };
    };
    ElementPlus.ElNotification({ title: '提示', message: text, type: 'warning' });
  },
  'SweetAlert2: dialog': (text) => {
    const { Swal } = globalThis as unknown as { Swal: { fire(options: object): void } };
    Swal.fire({ title: '提示', text, icon: 'error', confirmButtonText: '确定' });
  },
  'SweetAlert2: title alone': (text) => {
    const { Swal } = globalThis as unknown as { Swal: { fire(options: object): void } };
    Swal.fire({ title: text });
  },
  'SweetAlert2: toast': (text) => {
    const { Swal } = globalThis as unknown as { Swal: { fire(options: object): void } };
    Swal.fire({
      toast: true,
      position: 'top-end',
      title: text,
      timer: 4000,
      timerProgressBar: true,
    });
  },
  'a box marked as an error that says much else': (text) => {
    const around = '本次提交没有通过校验,系统未能保存您填写的内容,请您逐项核对以后再次提交。';
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="notice notice-error" style="position: fixed; top: 20px; width: 400px">
      ${around.repeat(4)}${text}。${around.repeat(4)}</div>`,
    );
  },
};

/**
 * Those that need the extension: frames, which have a script of their own, closed shadow roots, which
 * the browser opens for extensions alone, and dialogs that come before a script of the page can.
 */
export const waysOfBrowsers: Ways = {
  'a dialog that document.write brought': (text) => {
    document.open();
    document.write(
      `<!DOCTYPE html><title>结果</title><script>alert(${JSON.stringify(text)})</script>`,
    );
    document.close();
  },
  'a closed shadow root': (text) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'closed' }).innerHTML = `<p>${text}</p>`;
  },
  'a closed shadow root that changes later': async (text) => {
    const host = document.createElement('section');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'closed' });
    await new Promise(requestAnimationFrame);
    root.innerHTML = '<p></p>';
    await new Promise(requestAnimationFrame);
    root.firstElementChild?.append(text);
  },
  'shadow roots in each other': (text) => {
    class Outer extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'closed' }).innerHTML = '<x-inner></x-inner>';
      }
    }
    class Inner extends HTMLElement {
      connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = '<div><slot></slot><p></p></div>';
        this.shadowRoot?.querySelector('p')?.append(this.getRootNode() === document ? '' : word);
      }
    }
    const word = text;
    customElements.define('x-inner', Inner);
    customElements.define('x-outer', Outer);
    document.body.append(document.createElement('x-outer'));
  },
  'text in a slot': (text) => {
    const host = document.createElement('x-alert');
    host.textContent = text;
    document.body.append(host);
    host.attachShadow({ mode: 'closed' }).innerHTML = '<b><slot></slot></b>';
  },
  'a frame written by the page': (text) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.open();
    frame.contentDocument?.write(`<p>${text}</p>`);
    frame.contentDocument?.close();
  },
  'a blank frame filled by the page': (text) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.body.append(text);
  },
  'a blank frame filled later': async (text) => {
    const frame = document.createElement('iframe');
    frame.src = 'about:blank';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 50));
    frame.contentDocument?.body.append(text);
  },
  'a srcdoc frame': (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
  },
  'a srcdoc frame in a srcdoc frame': (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<iframe srcdoc="&lt;p&gt;${text}&lt;/p&gt;"></iframe>`;
    document.body.append(frame);
  },
  'a blob frame': (text) => {
    const frame = document.createElement('iframe');
    const page = new Blob([`<p>${text}</p>`], { type: 'text/html;charset=utf-8' });
    frame.src = URL.createObjectURL(page);
    document.body.append(frame);
  },
  'alert in a blank frame': (text) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<script>alert(${JSON.stringify(text)})</script>`;
    document.body.append(frame);
  },
  'alert in a frame that is removed at once': (text) => {
    const frame = document.createElement('iframe');
    frame.style.display = 'none';
    document.documentElement.append(frame);
    frame.contentWindow?.alert(text);
    frame.remove();
  },
  'the same, after the page was written anew': (text) => {
    document.open();
    document.write('<!DOCTYPE html><title>结果</title><p>请稍候</p>');
    document.close();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentWindow?.alert(text);
    frame.remove();
  },
  'a frame that is revealed': async (text) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'visibility: hidden';
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
    });
    await new Promise(requestAnimationFrame);
    frame.style.visibility = 'visible';
  },
};
