/** The laws on which plans of today rest. */
export const BASIS_ZH =
  '《中华人民共和国突发公共卫生事件应对法》（2025年11月1日起施行）；《中华人民共和国突发事件应对法》（2024年修订）第六十三条、第六十四条、第七十一条、第七十二条、第八十六条；《中华人民共和国传染病防治法》（2025年修订）；《突发公共卫生事件应急条例》第十九条至第二十二条、第二十六条；《突发事件应急预案管理办法》（国办发〔2024〕5号）；《国家突发公共卫生事件应急预案》'
export const BASIS_EN =
  'Law on Public Health Emergency Response (in force from 1 November 2025); Emergency Response Law (revised 2024), articles 63, 64, 71, 72 and 86; Law on the Prevention and Treatment of Infectious Diseases (revised 2025); Regulation on Public Health Emergencies, articles 19 to 22 and 26; Measures for the Administration of Contingency Plans (State Council General Office 2024 No. 5); National Contingency Plan for Public Health Emergencies'
