import type { Question } from '../question';

export const healthcareQuestions: readonly Question[] = [
  {
    id: 'registration',
    lands: { to: 'process', name: ['Registration and patient identity', '挂号与患者身份'] },
    ask: [
      'How is a patient registered and told apart (ID card, insurance card, wristband), what about newborns, emergencies and duplicate records?',
      '患者怎么挂号、凭什么识别（身份证、医保卡、腕带），新生儿、急诊、重复档案怎么处理？',
    ],
  },
  {
    id: 'order-execution',
    lands: { to: 'process', name: ['Orders and their execution', '医嘱与执行'] },
    ask: [
      'Who enters, checks and carries out orders, within which time, how are verbal and stat orders and corrections recorded?',
      '医嘱谁开、谁核、谁执行、时限多少，口头医嘱、临时医嘱和更正怎么记录？',
    ],
  },
  {
    id: 'handover',
    lands: { to: 'process', name: ['Shifts and handover', '排班与交接班'] },
    ask: [
      'Which shifts and handovers are there on wards and in outpatients, and in which hours may nobody be called away?',
      '病区和门诊怎么排班交接，哪些时段不能把人叫走？',
    ],
  },
  {
    id: 'pharmacy',
    lands: { to: 'process', name: ['Pharmacy and supplies', '药房与耗材'] },
    ask: [
      'How are drugs and high-value supplies issued, returned and counted (ward stock, controlled drugs, lots), and who signs?',
      '药品和高值耗材怎么发、退、盘（病区备药、麻精药品、批号），谁签字？',
    ],
  },
  {
    id: 'charging',
    lands: { to: 'process', name: ['Charging and insurance', '收费与医保'] },
    ask: [
      'When is a charge recorded and by whom, how is it settled with the insurer, which rejections are common, who corrects them by when?',
      '什么时候记账、谁记，医保怎么结算，常见拒付有哪些，谁在什么时限内更正？',
    ],
  },
  {
    id: 'interfaces',
    lands: { to: 'process', name: ['Laboratory, imaging and interfaces', '检验、影像与接口'] },
    ask: [
      'Which systems exchange orders and results (laboratory, imaging, insurer, regional platform), who owns each interface, how are critical values reported?',
      '医嘱和结果在哪些系统间交换（检验、影像、医保、区域平台），各接口谁负责，危急值怎么上报？',
    ],
  },
  {
    id: 'privacy',
    lands: { to: 'process', name: ['Access and privacy', '权限与隐私'] },
    ask: [
      'Which rules hold for patient data (photos, exports, test patients, isolated network), who grants access and checks the log?',
      '患者数据有哪些规定（拍照、导出、测试病人、内外网隔离），权限谁开、日志谁查？',
    ],
  },
  {
    id: 'hospital-system',
    lands: { to: 'system', name: ['Hospital information system', 'HIS'] },
    ask: [
      'When the hospital system is down, which paper forms carry registration, orders, drugs and charging, who declares it, who enters it later?',
      'HIS 停机时，挂号、医嘱、发药、收费用哪些纸质单据，谁宣布启动应急，事后谁补录？',
    ],
  },
];
