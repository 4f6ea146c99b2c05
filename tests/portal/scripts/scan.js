/* global $ */
// Plays the phone: the face has been verified, and after a moment the page goes on by itself.
$(() => {
  $('[data-face-done]').on('click', function () {
    $(this).prop('disabled', true);
    $('[data-phone-screen]').addClass('done').text(window.portalWordings['face-verified']);
    if (document.body.dataset.stuck !== undefined) return;
    setTimeout(() => location.assign(document.body.dataset.next), 900);
  });
});
