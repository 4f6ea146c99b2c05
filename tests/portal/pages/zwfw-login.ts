import { portalAddress } from '../addresses.ts';
import { html } from '../html.ts';
import { breadcrumb, zwfwDocument } from '../layout.ts';
import { loginCookie, logoutCookie } from '../session.ts';
import { type Reply, redirect, show, type Visit } from '../visit.ts';

/** Where to go after the login: a path on this host, and nothing that leads elsewhere. */
function returnPath(visit: Visit): string {
  const path = visit.query.get('return') ?? '';
  return /^\/(?![/\\])/.test(path) ? path : visit.link(portalAddress.portalHome);
}

/** 个人用户登录. Any input or none logs in. */
export function loginPage(visit: Visit): Reply {
  if (visit.method === 'POST') return redirect(returnPath(visit), { 'set-cookie': loginCookie });
  return show(
    zwfwDocument(visit, {
      title: '个人用户登录',
      body: html`${breadcrumb([
        { text: '首页', href: visit.link(portalAddress.portalHome) },
        { text: '个人用户登录' },
      ])}
<div class="zw-panel zw-login">
  <h1>个人用户登录</h1>
  <form method="post" action="${visit.target}" autocomplete="off">
    <p><label for="account">账号</label><input id="account" name="account" type="text" placeholder="手机号 / 身份证号"></p>
    <p><label for="secret">密码</label><input id="secret" name="secret" type="password" placeholder="密码"></p>
    <p><label for="code">验证码</label><input id="code" name="code" type="text" class="short" placeholder="验证码"><span class="zw-code" aria-hidden="true">7 2 K M</span></p>
    <p class="zw-hint">仿真：不必填写真实信息，直接点击按钮即可。</p>
    <p class="zw-actions"><input type="submit" class="zw-button" value="登录"></p>
    <p class="zw-minor"><a href="#">忘记密码</a> | <a href="#">注册新账号</a> | <a href="#">法人用户登录</a></p>
  </form>
</div>`,
    }),
  );
}

/** 退出. */
export function logoutAction(visit: Visit): Reply {
  return redirect(visit.link(portalAddress.portalHome), { 'set-cookie': logoutCookie });
}
