/* global $, layui */
$(() => {
  const form = $('[data-annotation]');
  $('[data-annotate]').on('click', () => form.prop('hidden', false));
  form.on('submit', (event) => {
    event.preventDefault();
    window.raisePrompt('annotation-done', 'layui-alert');
  });
  $('[data-download]').on('click', () => layui.layer.msg('仿真页面不提供证书文件'));
});
