/**
 * Cities that people travel to on business and that no name of their zone has, in a language: `Asia/Kolkata` is found as
 * Mumbai, `Asia/Bangkok` as 曼谷. Nothing for a zone whose names say enough.
 */
export function zoneCities(zone: string, language: string): string | undefined {
  const [english, chinese] = byZone().get(zone) ?? [];
  return /^zh/i.test(language) ? chinese : english;
}

type Cities = readonly [english: string, chinese: string];

let known: ReadonlyMap<string, Cities> | undefined;

/** By the names that this host's data has: of some zones that is an older one. */
function byZone(): ReadonlyMap<string, Cities> {
  if (known) return known;
  const here = new Set(Intl.supportedValuesOf('timeZone'));
  const hostName = (zone: string) => (here.has(zone) ? zone : nameInData(zone));
  known = new Map(Object.entries(cities).map(([zone, names]) => [hostName(zone), names]));
  return known;
}

function nameInData(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    // Data from before the zone was renamed.
    return timeZone;
  }
}

const cities: Readonly<Record<string, Cities>> = {
  'Asia/Shanghai': ['Shenzhen, Guangzhou, Suzhou, Wuhan, Chengdu', '上海、深圳、广州、苏州、武汉、成都'],
  'Asia/Urumqi': ['Xinjiang', '新疆'],
  'Asia/Hong_Kong': ['Kowloon', '九龙'],
  'Asia/Taipei': ['Kaohsiung, Taichung, Hsinchu', '台北、高雄、台中、新竹'],
  'Asia/Tokyo': ['Osaka, Nagoya, Yokohama', '东京、大阪、名古屋、横滨'],
  'Asia/Seoul': ['Busan, Incheon, Ulsan', '首尔、釜山、仁川、蔚山'],
  'Asia/Bangkok': ['Rayong, Chonburi', '曼谷、罗勇、春武里'],
  'Asia/Ho_Chi_Minh': ['Hanoi, Haiphong, Bac Ninh, Binh Duong', '胡志明市、河内、海防、北宁、平阳'],
  'Asia/Phnom_Penh': ['Sihanoukville', '金边、西港'],
  'Asia/Vientiane': ['Luang Prabang', '万象'],
  'Asia/Yangon': ['Mandalay, Naypyidaw', '仰光、曼德勒'],
  'Asia/Kuala_Lumpur': ['Penang, Johor Bahru', '吉隆坡、槟城、新山'],
  'Asia/Jakarta': ['Surabaya, Bandung, Bekasi, Batam', '泗水、万隆、勿加泗、巴淡'],
  'Asia/Makassar': ['Bali, Morowali', '巴厘岛、莫罗瓦利'],
  'Asia/Manila': ['Cebu, Clark', '马尼拉、宿务、克拉克'],
  'Asia/Kolkata': ['Mumbai, Delhi, Bangalore, Chennai, Pune', '孟买、新德里、班加罗尔、金奈、浦那'],
  'Asia/Karachi': ['Lahore, Islamabad', '卡拉奇、拉合尔、伊斯兰堡'],
  'Asia/Dhaka': ['Chittagong', '达卡、吉大港'],
  'Asia/Colombo': ['Kandy', '科伦坡'],
  'Asia/Kathmandu': ['Pokhara', '加德满都'],
  'Asia/Almaty': ['Astana', '阿斯塔纳'],
  'Asia/Tashkent': ['Navoi', '塔什干'],
  'Asia/Dubai': ['Abu Dhabi, Sharjah', '迪拜、阿布扎比'],
  'Asia/Riyadh': ['Jeddah, Dammam', '利雅得、吉达、达曼'],
  'Asia/Qatar': ['Doha', '多哈'],
  'Asia/Kuwait': ['Kuwait City', '科威特城'],
  'Asia/Tehran': ['Isfahan', '德黑兰'],
  'Asia/Jerusalem': ['Tel Aviv, Haifa', '特拉维夫、海法'],
  'Europe/Istanbul': ['Ankara, Izmir, Bursa', '伊斯坦布尔、安卡拉、伊兹密尔'],
  'Europe/London': ['Manchester, Birmingham, Edinburgh', '伦敦、曼彻斯特、伯明翰、爱丁堡'],
  'Europe/Dublin': ['Cork', '都柏林'],
  'Europe/Paris': ['Lyon, Toulouse, Lille', '巴黎、里昂、图卢兹'],
  'Europe/Berlin': [
    'Munich, Frankfurt, Hamburg, Stuttgart, Cologne, Düsseldorf',
    '柏林、慕尼黑、法兰克福、汉堡、斯图加特、科隆、杜塞尔多夫',
  ],
  'Europe/Zurich': ['Geneva, Basel, Bern', '苏黎世、日内瓦、巴塞尔'],
  'Europe/Vienna': ['Linz, Graz', '维也纳、林茨'],
  'Europe/Rome': ['Milan, Turin, Bologna', '罗马、米兰、都灵'],
  'Europe/Madrid': ['Barcelona, Valencia, Zaragoza', '马德里、巴塞罗那、瓦伦西亚'],
  'Europe/Lisbon': ['Porto', '里斯本、波尔图'],
  'Europe/Amsterdam': ['Rotterdam, Eindhoven, The Hague', '阿姆斯特丹、鹿特丹、埃因霍温'],
  'Europe/Brussels': ['Antwerp, Ghent', '布鲁塞尔、安特卫普'],
  'Europe/Copenhagen': ['Aarhus', '哥本哈根'],
  'Europe/Stockholm': ['Gothenburg, Malmö', '斯德哥尔摩、哥德堡'],
  'Europe/Oslo': ['Bergen', '奥斯陆'],
  'Europe/Helsinki': ['Tampere, Espoo', '赫尔辛基'],
  'Europe/Warsaw': ['Kraków, Wrocław, Gdańsk', '华沙、克拉科夫、弗罗茨瓦夫'],
  'Europe/Prague': ['Brno, Ostrava', '布拉格、布尔诺'],
  'Europe/Budapest': ['Debrecen, Szeged', '布达佩斯、德布勒森'],
  'Europe/Bucharest': ['Cluj-Napoca, Timișoara', '布加勒斯特'],
  'Europe/Belgrade': ['Novi Sad', '贝尔格莱德'],
  'Europe/Athens': ['Thessaloniki, Piraeus', '雅典'],
  'Europe/Kyiv': ['Lviv', '基辅'],
  'Europe/Moscow': ['Saint Petersburg', '圣彼得堡'],
  'Africa/Cairo': ['Alexandria', '开罗'],
  'Africa/Casablanca': ['Rabat, Tangier', '卡萨布兰卡、丹吉尔'],
  'Africa/Algiers': ['Oran', '阿尔及尔'],
  'Africa/Lagos': ['Abuja', '拉各斯、阿布贾'],
  'Africa/Accra': ['Tema', '阿克拉'],
  'Africa/Nairobi': ['Mombasa', '内罗毕、蒙巴萨'],
  'Africa/Addis_Ababa': ['Hawassa', '亚的斯亚贝巴'],
  'Africa/Dar_es_Salaam': ['Dodoma', '达累斯萨拉姆'],
  'Africa/Johannesburg': ['Cape Town, Durban, Pretoria', '约翰内斯堡、开普敦、德班'],
  'America/New_York': ['Boston, Washington, Atlanta, Miami, Philadelphia', '波士顿、华盛顿、亚特兰大、迈阿密、费城'],
  'America/Chicago': ['Dallas, Houston, Austin, Minneapolis, Nashville', '达拉斯、休斯敦、奥斯汀、明尼阿波利斯'],
  'America/Denver': ['Salt Lake City, El Paso', '盐湖城、埃尔帕索'],
  'America/Phoenix': ['Arizona, Tucson', '亚利桑那'],
  'America/Los_Angeles': [
    'San Francisco, Seattle, San Jose, Las Vegas, San Diego',
    '旧金山、西雅图、圣何塞、拉斯维加斯',
  ],
  'America/Toronto': ['Montreal, Ottawa', '蒙特利尔、渥太华'],
  'America/Edmonton': ['Calgary', '卡尔加里'],
  'America/Mexico_City': ['Guadalajara, Querétaro, Puebla', '瓜达拉哈拉、克雷塔罗、普埃布拉'],
  'America/Monterrey': ['Saltillo', '萨尔蒂约'],
  'America/Sao_Paulo': ['Rio de Janeiro, Brasília, Curitiba, Campinas', '里约热内卢、巴西利亚、库里蒂巴'],
  'America/Argentina/Buenos_Aires': ['Rosario, La Plata', '罗萨里奥'],
  'America/Santiago': ['Valparaíso', '圣地亚哥'],
  'America/Lima': ['Callao', '利马'],
  'America/Bogota': ['Medellín, Cali', '波哥大、麦德林'],
  'America/Panama': ['Colón', '巴拿马城'],
  'Australia/Sydney': ['Canberra, Newcastle', '堪培拉'],
  'Australia/Melbourne': ['Geelong', '吉朗'],
  'Australia/Brisbane': ['Gold Coast', '黄金海岸'],
  'Pacific/Auckland': ['Wellington, Christchurch', '奥克兰、惠灵顿、基督城'],
  'Pacific/Honolulu': ['Hawaii', '夏威夷'],
};
