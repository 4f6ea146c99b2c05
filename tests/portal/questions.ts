/** A question of the FAQ list: its published title, and an answer shortened for the stand-in. */
export interface Question {
  readonly title: string;
  readonly answer: string;
}

const notKept = '仿真页面未收录这一条的答复。';
const registrationSteps =
  '登录门户后选好事项,经“在线办理”和人脸识别进入办理页面,点“注册业务申请”,读完须知并勾选,再填写、上报。';

/** The 41 questions on 一级建造师, in their published order. */
export const questions: readonly Question[] = [
  {
    title: '企业如何办理《建设行业执业资格管理信息系统》(企业版)现场认证?',
    answer: notKept,
  },
  {
    title: '企业忘记《建设行业执业资格管理信息系统》(企业版)账号、密码怎么办?',
    answer: notKept,
  },
  {
    title: '如何办理企业基本信息变更?',
    answer: notKept,
  },
  {
    title: '原注册企业不配合注销,如何办理强制注销?',
    answer: '可向当地省级建设主管部门提出强制注销。',
  },
  {
    title:
      '一级建造师因死亡、不具有完全民事行为能力或受到刑事处罚等原因无法申请注销的,企业如何代为办理注销手续?',
    answer: '由当地省级建设主管部门办理强制注销。',
  },
  {
    title: '“国家政务服务平台”或“住房和城乡建设部政务服务门户”如何注册账号?',
    answer: notKept,
  },
  {
    title: '“国家政务服务平台”手机APP上人脸识别失败,怎么办?',
    answer: notKept,
  },
  {
    title: '人脸识别成功后,申请办理注册业务时,提示“该手机号已被其他人员绑定,请确认”怎么办?',
    answer: '手机号要由当地省级建设主管部门重置。',
  },
  {
    title: '办理注册业务时,提示“人员身份实名信息或手机号无法成功获取”怎么办?',
    answer: notKept,
  },
  {
    title: '遇到“照片处理工具”上传及照片审核不通过问题,怎么办?',
    answer: notKept,
  },
  {
    title:
      '国家政务服务平台密码忘记了,找回密码时需要手机短信验证,但是显示的手机号码非本人手机号码,如何处理?',
    answer: notKept,
  },
  {
    title: '企业如何申请《建设行业执业资格管理信息系统》账号?',
    answer: notKept,
  },
  {
    title: '没有身份锁或身份锁遗失、损坏,可以补办吗?',
    answer: notKept,
  },
  {
    title: '企业在系统内无法修改基本信息是怎么回事?',
    answer: notKept,
  },
  {
    title: '“挂证”、证书被盗用现象如何处理?',
    answer: notKept,
  },
  {
    title: '初始注册的具体操作流程?',
    answer: registrationSteps,
  },
  {
    title: '什么情况下需要申请初始注册?',
    answer: '有资格证书、第一次注册时。资格证书签发超过3年的,先完成继续教育。',
  },
  {
    title: '初始注册未通过,再次注册时申请什么注册?',
    answer: '仍然申请初始注册。',
  },
  {
    title: '增项注册的具体操作流程?',
    answer: registrationSteps,
  },
  {
    title: '什么情况下需要申请增项注册?',
    answer: '已有注册证书,又取得另一专业的资格证书,要增加该专业时。',
  },
  {
    title: '增项注册未通过,再次注册时申请什么注册?',
    answer: '单位没有变更的,仍然申请增项注册。',
  },
  {
    title: '重新注册的具体操作流程?',
    answer: registrationSteps,
  },
  {
    title: '什么情况下需要申请重新注册?',
    answer: '注册证书因到期、注销、撤销或吊销而失效,条件重新具备之后。',
  },
  {
    title: '延续注册的具体操作流程?',
    answer: registrationSteps,
  },
  {
    title: '办理延续注册时,提示“您还未取得注册证书,不能进行延续注册!”怎么办?',
    answer: '多半是实名信息和注册信息对不上。用“信息修改或材料补充”更正即可。',
  },
  {
    title: '注册证书过期且未办理延续注册的,应申请什么注册?',
    answer: '申请重新注册。',
  },
  {
    title: '注册证书过期且未办理延续注册的,是否会导致资格证书失效?',
    answer: '不会。失效的只是注册证书。',
  },
  {
    title: '注销注册的具体操作流程?',
    answer: '选注销手续一项,读完注销须知后填写、上报,再由原聘用企业确认。',
  },
  {
    title: '因操作失误注销的注册证书能否恢复?',
    answer: '恢复不了,只能重新注册。',
  },
  {
    title: '注册进度如何查询?',
    answer: '人脸识别后点“最新业务办理进度”。',
  },
  {
    title: '收到不予注册告知书,提示二级建造师或其它职业资格证书已在其它企业注册怎么办?',
    answer: notKept,
  },
  {
    title:
      '办理注册业务时,系统提示“未通过考核认定或考试合格取得中华人民共和国一级建造师执业资格证书,无法申请注册!”怎么办?',
    answer: notKept,
  },
  {
    title: '个人信息修改的具体申请操作流程?',
    answer: '任选一个事项完成人脸识别,点“信息修改或材料补充”,填写后上报。',
  },
  {
    title: '一级建造师因身份信息发生变更或有误,申请个人信息修改需要提供哪些证明?',
    answer: notKept,
  },
  {
    title: '一级建造师电子注册证书加注、下载的具体操作流程?',
    answer: notKept,
  },
  {
    title:
      '加注、下载一级建造师电子注册证书时提示“部分专业有效期不足180天,请及时办理延续”是什么意思?',
    answer: '有专业剩余时间较短。加注和下载照常,使用期到该专业到期为止。',
  },
  {
    title:
      '提示“请进入一级建造师任意事项在线办理后‘资料补充及信息修改’功能中补充个人照片信息”是什么意思?',
    answer: '证书缺照片或签名,用“信息修改或材料补充”补上。',
  },
  {
    title: '提示“今日已申请过加注件,请勿重复加注”是什么意思?',
    answer: '当天已经办过,用当天那一份,或者改天再办。',
  },
  {
    title:
      '一级建造师注册业务已完成,查看一级建造师电子注册证书时,提示“查询不到相关证照”是什么原因?',
    answer: notKept,
  },
  {
    title: 'OFD格式的一级建造师电子注册证书下载后无法打开是什么原因?',
    answer: notKept,
  },
  {
    title: '一级注册建造师如何变更注册单位?',
    answer: notKept,
  },
];
