import type { Question } from '../question';

export const educationQuestions: readonly Question[] = [
  {
    id: 'enrolment',
    lands: { to: 'process', name: ['Admission and enrolment', '招生与学籍'] },
    ask: [
      'How do pupils or students come in, move and leave, which number identifies them, which authority gets which data by when?',
      '学生怎么招、怎么转、怎么离校，用什么编号识别，哪些数据什么时候报主管部门？',
    ],
  },
  {
    id: 'timetable',
    lands: { to: 'process', name: ['Timetable and rooms', '排课与教室'] },
    ask: [
      'Who makes the timetable, when, with which rules (rooms, teachers, electives), how are substitutions announced?',
      '课表谁排、什么时候排、有哪些约束（教室、教师、选课走班），调代课怎么通知？',
    ],
  },
  {
    id: 'grades',
    lands: { to: 'process', name: ['Exams and grades', '考试与成绩'] },
    ask: [
      'How are exams planned, marks entered, moderated and published, who may change a mark afterwards, with which trace?',
      '考试怎么安排，成绩怎么录入、复核、发布，事后谁能改分、怎么留痕？',
    ],
  },
  {
    id: 'fees',
    lands: { to: 'process', name: ['Fees and subsidies', '收费与资助'] },
    ask: [
      'Which fees are due when, how are waivers, instalments and refunds decided, how is it reconciled with the bank and finance?',
      '收哪些费、什么时候收，减免、分期、退费谁定，怎么与银行和财务对账？',
    ],
  },
  {
    id: 'attendance',
    lands: { to: 'process', name: ['Attendance and contact with parents', '考勤与家校沟通'] },
    ask: [
      'How is attendance taken, who tells the parents what through which channel, and what has to be agreed before a message goes out?',
      '考勤怎么记，什么事由谁通过什么渠道通知家长，群发之前要谁同意？',
    ],
  },
  {
    id: 'accounts',
    lands: { to: 'process', name: ['Accounts and data of minors', '账号与未成年人信息'] },
    ask: [
      'Where do accounts of staff, students and parents come from (directory, phone number), what happens at the turn of the year, which rules protect minors?',
      '教职工、学生、家长的账号从哪来（统一身份、手机号），升级换届时怎么处理，未成年人信息有哪些规定？',
    ],
  },
  {
    id: 'calendar',
    lands: { to: 'process', name: ['The year’s calendar', '校历'] },
    ask: [
      'Which weeks are out of the question (start of term, exams, enrolment), and when are teachers there to be trained?',
      '哪几周绝对不能动系统（开学、考试、招生），教师什么时候有空培训？',
    ],
  },
  {
    id: 'campus-system',
    lands: { to: 'system', name: ['School administration system', '教务系统'] },
    ask: [
      'When the system is down on enrolment or exam day, how do they go on, on which lists, printed when and by whom?',
      '报到日或考试日系统坏了怎么继续，用哪些名单、谁提前打印？',
    ],
  },
];
