/* global bootstrap, ELEMENT, layui, Vue */
// Shows a prompt in one of the ways that presenters.ts lists. A page includes only the libraries of
// the presenters that it offers. The wordings come from wordings.js, so that no page has them in
// its text beforehand.
(() => {
  const wordings = window.portalWordings;

  /** The part of the page where texts and frames of prompts appear; emptied before each. */
  function messages() {
    const place = document.querySelector('[data-messages]');
    place.replaceChildren();
    return place;
  }

  function showError(text) {
    const box = document.createElement('div');
    box.className = 'zw-error';
    box.textContent = text;
    messages().append(box);
    box.scrollIntoView({ block: 'nearest' });
  }

  function showFrame(id, presenter) {
    const frame = document.createElement('iframe');
    frame.title = '框架内页面';
    frame.src = `${document.body.dataset.frame}?${new URLSearchParams({ prompt: id, presenter })}`;
    messages().append(frame);
    frame.scrollIntoView({ block: 'nearest' });
  }

  function showModal(text) {
    const modal = document.createElement('div');
    modal.className = 'modal fade';
    modal.tabIndex = -1;
    modal.innerHTML = `<div class="modal-dialog"><div class="modal-content">
      <div class="modal-header"><h5 class="modal-title">提示</h5>
        <button type="button" class="btn-close" data-bs-dismiss="modal" aria-label="关闭"></button></div>
      <div class="modal-body"></div>
      <div class="modal-footer">
        <button type="button" class="btn btn-primary" data-bs-dismiss="modal">确定</button></div>
    </div></div>`;
    modal.querySelector('.modal-body').textContent = text;
    modal.addEventListener('hidden.bs.modal', () => modal.remove());
    document.body.append(modal);
    new bootstrap.Modal(modal).show();
  }

  function reveal(id) {
    const hidden = document.querySelector(`[data-revealed="${id}"]`);
    if (hidden !== null) {
      hidden.style.display = 'block';
      return;
    }
    // The server has to write it into the page first.
    const query = new URLSearchParams({ prompt: id, presenter: 'revealed', auto: '1' });
    location.assign(`${document.body.dataset.prompts}?${query}`);
  }

  const presenters = {
    alert: (id) => window.alert(wordings[id]),
    confirm: (id) => window.confirm(wordings[id]),
    prompt: (id) => window.prompt(wordings[id]),
    'layui-alert': (id) => layui.layer.alert(wordings[id]),
    'layui-msg': (id) => layui.layer.msg(wordings[id]),
    'element-box': (id) => new Vue().$alert(wordings[id], '提示').catch(() => {}),
    'element-message': (id) => new Vue().$message({ message: wordings[id], type: 'error' }),
    'bootstrap-modal': (id) => showModal(wordings[id]),
    plain: (id) => showError(wordings[id]),
    // Stands for the time that a server takes to answer.
    later: (id) => setTimeout(() => showError(wordings[id]), 300),
    revealed: reveal,
    load: (id) => {
      location.assign(`${document.body.dataset.result}?${new URLSearchParams({ prompt: id })}`);
    },
    'iframe-text': (id) => showFrame(id, 'iframe-text'),
    'iframe-alert': (id) => showFrame(id, 'iframe-alert'),
    'iframe-layui': (id) => showFrame(id, 'iframe-layui'),
  };

  /** Shows the prompt of this id through the presenter of this id. */
  window.raisePrompt = (id, presenter) => presenters[presenter](id);

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-prompt]');
    if (button !== null) window.raisePrompt(button.dataset.prompt, button.dataset.presenter);
  });

  const { autoPrompt, autoPresenter } = document.body.dataset;
  if (autoPrompt !== undefined && autoPresenter !== undefined) {
    window.addEventListener('load', () => window.raisePrompt(autoPrompt, autoPresenter));
  }
})();
