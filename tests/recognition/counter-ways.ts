/**
 * What resembles a prompt and is none, by name. Each runs in the page, and uses nothing but its
 * argument, the words of a prompt, and what the page has.
 */
type CounterWays = Readonly<Record<string, (text: string) => unknown>>;

/** Those that a script in the document alone can read: `tests/page` tries them all. */
export const counterWaysInDocuments: CounterWays = {
  'a list of prompts': (text) => {
    const list = ['其他人员如何处理', text, '证书有效期怎么看', '在哪里下载电子证书'];
    document
      .querySelector('#place')
      ?.append(
        ...list.map((item) => Object.assign(document.createElement('li'), { textContent: item })),
      );
  },
  'a help view of prompts and answers': (text) => {
    const answer = '请联系当地主管部门,由其核对信息以后处理,处理完成之前不要反复提交申请。';
    const place = document.querySelector('#place');
    if (place) {
      place.innerHTML = ['证书丢失', text, '忘记密码', '无法登录']
        .map((title) => `<div class="card"><div>${title}</div><div>${answer}</div></div>`)
        .join('');
    }
  },
  'a help view that opens in a dialog': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="dialog" style="position: fixed; inset: 10%; background: #fff"><h2>常见问题</h2>
      <p>提示“${text}”怎么办?</p><p>请联系主管部门。</p><p>提示“查询不到相关证照”是什么原因?</p></div>`,
    );
  },
  'a help view in a dialog that sets the words in the colour of errors': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="dialog" style="position: fixed; inset: 10%; background: #fff"><h2>常见问题</h2>
      <p class="text-danger">${text}</p><p>请联系主管部门。</p></div>`,
    );
  },
  'a help view of one question in a dialog': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="dialog" style="position: fixed; inset: 10%; background: #fff"><h3>问题详情</h3>
      <p>问:${text}</p><p>答:请联系主管部门。</p></div>`,
    );
  },
  'a table of what was done before': () => {
    const rows = [1, 2, 3].map(
      (i) => `<tr><td>${i}</td><td>2023-0${i}-01</td><td>个人加注</td><td>加注成功</td></tr>`,
    );
    const place = document.querySelector('#place');
    if (place) place.innerHTML = `<table class="list">${rows.join('')}</table>`;
  },
  'something to choose from a list of the page’s own': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="listbox" style="position: absolute; z-index: 10; background: #fff">
      <div role="option">${text}</div></div>`,
    );
  },
  'what the person wrote, into a conversation': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="chat" style="position: fixed; right: 0; bottom: 0; background: #fff">
      <div class="messages"><div class="msg bot">您好,请问有什么可以帮您?</div></div>
      <textarea></textarea></div>`,
    );
    const message = Object.assign(document.createElement('div'), { textContent: text });
    message.className = 'msg user';
    document.querySelector('.messages')?.append(message);
  },
  'what the person wrote and could not send, in a conversation': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="chat" style="position: fixed; right: 0; bottom: 0; background: #fff">
      <div class="messages"><div class="msg bot">您好,请问有什么可以帮您?</div></div>
      <textarea></textarea></div>`,
    );
    const message = Object.assign(document.createElement('div'), { textContent: text });
    message.className = 'msg user fail';
    document.querySelector('.messages')?.append(message);
  },
  'a question in a box that is marked as an error': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="alert" class="notice-error" style="position: fixed; top: 20px">
      <p>问题描述:${text}</p></div>`,
    );
  },
  'what the person wrote, first in a box of help with a field of one line': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="position: fixed; right: 0; bottom: 0; background: #fff"><div>在线客服</div>
      <div class="messages"></div><input><a href="javascript:;">发送</a></div>`,
    );
    document.querySelector('.messages')?.append(text);
  },
  'what the person wrote, into a conversation with a field of one line': (text) => {
    document.querySelector('#place')?.insertAdjacentHTML(
      'beforeend',
      `<div class="messages"><div class="msg bot">您好,请问有什么可以帮您?</div></div>
      <input><button>发送</button>`,
    );
    const message = Object.assign(document.createElement('div'), { textContent: text });
    message.className = 'msg user';
    document.querySelector('.messages')?.append(message);
  },
  'a preview of what is typed': (text) => {
    const place = document.querySelector('#place');
    place?.append(document.createElement('textarea'), document.createElement('div'));
    for (const area of document.querySelectorAll('textarea')) area.value = text;
    const preview = place?.lastElementChild;
    if (preview) preview.textContent = text;
  },
  'suggestions of the page’s own below a field': (text) => {
    const others = ['证书丢失后应当如何补办', '忘记登录密码应当如何找回', '聘用单位更名后如何变更'];
    document
      .querySelector('#place')
      ?.insertAdjacentHTML(
        'beforeend',
        `<div style="position: absolute; z-index: 9; cursor: pointer">${[text, ...others]
          .map((one) => `<div class="item">${one}</div>`)
          .join('')}</div>`,
      );
  },
  'one suggestion that goes on from what was typed': (text) => {
    document.querySelector('#place')?.insertAdjacentHTML(
      'beforeend',
      `<div><input value="${text.slice(0, 4)}">
      <ul style="position: absolute; z-index: 9"><li>${text}</li></ul></div>`,
    );
  },
  'states to choose from': () => {
    document
      .querySelector('#place')
      ?.insertAdjacentHTML(
        'beforeend',
        `<div style="position: absolute; z-index: 9; cursor: pointer">${[
          '全部',
          '加注成功',
          '加注失败',
        ]
          .map((one) => `<div class="item">${one}</div>`)
          .join('')}</div>`,
      );
  },
  'a tooltip of what is cut off': (text) => {
    document.querySelector('#place')?.insertAdjacentHTML(
      'beforeend',
      `<table><tr><td>审核意见</td><td>${text}</td><td>2023-08-10</td></tr>
      <tr><td>审核意见</td><td>同意受理,材料齐全</td><td>2023-08-11</td></tr>
      <tr><td>审核意见</td><td>同意注册,予以公告</td><td>2023-08-12</td></tr></table>`,
    );
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="tooltip" style="position: absolute; z-index: 9; top: 40px">${text}</div>`,
    );
  },
  'an announcement in a dialog': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div role="dialog" style="position: fixed; inset: 10%; background: #fff">
      <h2>关于系统升级的公告</h2><p>近日系统已经升级,现将常见情况说明如下。</p><p>一、${text}</p>
      <p>请联系当地主管部门,由其核对信息以后处理。</p></div>`,
    );
  },
  'a record, row by row': async (text) => {
    const place = document.querySelector('#place');
    if (place) {
      place.innerHTML = `<table><thead><tr><th>日期</th><th>业务</th><th>结果</th></tr></thead>
      <tbody></tbody></table>`;
    }
    for (const said of [text, '办理完成']) {
      const row = `<tr><td>2023-08-10</td><td>延续注册</td><td>${said}</td></tr>`;
      document.querySelector('#place tbody')?.insertAdjacentHTML('beforeend', row);
      await new Promise(requestAnimationFrame);
    }
  },
  'a suggestion below the search field': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<input><ul><li><a href="/1">${text}</a></li></ul>`,
    );
  },
  'a title, and nothing else': (text) => {
    document.title = text;
  },
  'an attribute': (text) => {
    document.querySelector('#place')?.setAttribute('title', text);
  },
  'a value of a field': (text) => {
    const field = document.createElement('input');
    document.body.append(field);
    field.value = text;
  },
  'a text to edit': (text) => {
    const box = document.createElement('div');
    box.contentEditable = 'true';
    document.body.append(box);
    box.innerHTML = `<p>${text}</p>`;
  },
  'an option': (text) => {
    document.querySelector('#place')?.append(document.createElement('select'));
    document.querySelector('select')?.add(new Option(text));
  },
  'a script, a style and a template': (text) => {
    for (const name of ['style', 'template', 'noscript']) {
      const element = document.createElement(name);
      element.textContent = `/* ${text} */`;
      document.body.append(element);
    }
    const script = Object.assign(document.createElement('script'), { type: 'text/plain' });
    script.textContent = text;
    document.body.append(script);
  },
  'something hidden, moved about': async (text) => {
    const box = document.createElement('div');
    box.style.cssText = 'visibility: hidden';
    box.textContent = text;
    for (let i = 0; i < 5; i++) {
      document.body.append(box);
      box.className = `place-${i}`;
      await new Promise(requestAnimationFrame);
    }
  },
  'a dialog with something else': () => {
    alert('请先阅读并勾选注册须知');
  },
  'a part of the words': (text) => {
    document.querySelector('#place')?.append(text.slice(2, 9));
  },
};

/** Those that need the extension, as `waysOfBrowsers` do. */
export const counterWaysOfBrowsers: CounterWays = {
  'something hidden in a closed shadow root': (text) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.attachShadow({ mode: 'closed' }).innerHTML = `<p hidden>${text}</p>`;
  },
  'a frame that is not to be seen': (text) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: absolute; left: -9999px';
    frame.srcdoc = `<p>${text}</p>`;
    document.body.append(frame);
  },
};
