/* global $, layui */
$(() => {
  $('[data-handle]').on('click', function () {
    $(this).prop('disabled', true).closest('tr').find('[data-state]').text('已确认');
    layui.layer.msg('已处理(仿真)');
  });
});
