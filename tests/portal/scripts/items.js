/* global $ */
// With data-trouble the application meets that prompt instead of going on.
$(() => {
  const { trouble } = document.body.dataset;
  if (trouble === undefined) return;
  $('[data-apply]').on('click', (event) => {
    event.preventDefault();
    window.raisePrompt(trouble, 'layui-alert');
  });
});
