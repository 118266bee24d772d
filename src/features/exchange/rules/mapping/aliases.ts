// Column names seen in real files, folded to letters and digits: Russian and English, Bitrix24, amoCRM, 1C,
// «Борей», Northwind. A name may mean different things in files of different kinds.
import type { ImportKind } from '../../shapes/kinds.ts';

type Aliases = Record<string, string>;

const PERSON = {
  personName:
    'обращатьсяк контактноелицо контакт фио фиоконтакта имяконтакта полноеимя полноеимяконтакта основнойконтакт ' +
    'представитель лпр contactname contact contactperson fullname персона',
  personLast: 'фамилия фамилияконтакта lastname surname familyname',
  personFirst: 'имя имяконтактноголица firstname givenname',
  personPatronymic: 'отчество secondname middlename patronymic',
  post: 'должность должностьконтакта пост contacttitle jobtitle title position post',
  personPhone: 'телефонконтакта телефонконтактноголица мобильныйтелефонконтакта contactphone directphone',
  personEmail: 'emailконтакта почтаконтакта личныйemail частныйemail contactemail',
  birthday: 'датарождения деньрождения др birthdate birthday dateofbirth',
} satisfies Aliases;

const PHONE =
  'телефон телефоны тел контактныйтелефон рабочийтелефон рабочийпрямойтелефон мобильныйтелефон мобильный ' +
  'домашнийтелефон другойтелефон телефондлярассылок номертелефона phone telephone mobile mobilephone phonenumber ' +
  'homephone workphone';
const EMAIL =
  'email emails почта электроннаяпочта элпочта адресэлектроннойпочты рабочийemail корпоративныйemail другойemail ' +
  'emailдлярассылок mail';

const CLIENT_REFERENCE: Aliases = {
  clientCode:
    'кодклиента idклиента клиентid кодконтрагента кодпокупателя customerid clientid companyid customercode clientcode ' +
    'idкомпании',
  clientInn: 'инн иннкпп иннклиента иннконтрагента innклиента inn taxid',
  clientName:
    'клиент контрагент покупатель компания организация компанияконтакта названиекомпании наименованиеклиента ' +
    'названиеклиента customer client company companyname customername clientname',
};

const PRODUCT: Aliases = {
  productCode: 'кодтовара кодпродукта кодуслуги кодноменклатуры артикул sku productid productcode itemcode',
  productName:
    'товар продукт услуга позиция номенклатура наименованиетовара product productname item service',
};

/** Names of columns by kind and field. */
export const ALIASES: Record<ImportKind, Aliases> = {
  clients: {
    ...PERSON,
    code: `id код кодклиента idклиента кодконтрагента externalid внешнийкод customerid clientid customercode clientcode guid ид`,
    shortName:
      'название наименование клиент контрагент покупатель компания организация названиекомпании краткоенаименование ' +
      'сокращенноенаименование названиеклиента наименованиеклиента наименованиеконтрагента компанияконтакта ' +
      'companyname company customer customername client clientname name accountname organization',
    legalName:
      'полноенаименование юридическоеназвание юридическоенаименование официальноенаименование юрлицо ' +
      'наименованиеполное реквизитполноенаименование legalname fullname companylegalname',
    inn: 'инн иннкпп иннклиента иннорганизации innкомпании реквизитинн inn taxid vatnumber tin',
    kpp: 'кпп реквизиткпп kpp',
    ogrn: 'огрн огрнип огрногрнип реквизитогрн ogrn',
    clientKind: 'видконтрагента типклиента типконтрагента юрфизлицо типкомпании companytype clienttype',
    phone: PHONE,
    fax: 'факс номерфакса fax',
    email: EMAIL,
    site: 'сайт корпоративныйсайт вебсайт адрессайта домашняястраница web website site url homepage',
    country: 'страна country',
    region: 'область регион край республика region state province',
    city: 'город населенныйпункт city town',
    address:
      'адрес юридическийадрес фактическийадрес адресдоставки почтовыйадрес улицаномердома address street legaladdress',
    postcode: 'индекс почтовыйиндекс postalcode postcode zip zipcode',
    industry: 'отрасль сферадеятельности сфера видеятельности виддеятельности industry',
    departments: 'подразделения отделы departments',
    segment: 'сегмент категория категорияклиента abc класс segment abcкласс',
    competitor: 'конкурент конкуренты competitor',
    contractNumber: 'договор номердоговора договор№ contract contractnumber',
    contractSigned: 'датадоговора датазаключениядоговора contractdate signedon',
    contractEnds: 'срокдоговора датаокончаниядоговора договордо окончаниедоговора contractend endson',
    servedBy: 'ответственный менеджер куратор ответственныйменеджер responsible manager owner accountmanager',
    acquiredBy: 'ктопривлек привлек acquiredby',
    note: 'комментарий комментарии примечание примечания заметки описание note notes comment comments description',
  },
  persons: {
    ...PERSON,
    ...CLIENT_REFERENCE,
    code: 'id код кодконтакта idконтакта contactid personid guid ид',
    personPhone: `${PHONE} ${PERSON.personPhone}`,
    personEmail: `${EMAIL} ${PERSON.personEmail}`,
    interests: 'интересы увлечения хобби interests hobbies',
    note: 'комментарий примечание примечания заметки note notes comment',
  },
  employees: {
    personName: 'фио сотрудник работник полноеимя fullname name employee employeename',
    personLast: PERSON.personLast,
    personFirst: PERSON.personFirst,
    personPatronymic: PERSON.personPatronymic,
    post: PERSON.post,
    code: 'id код кодсотрудника табельныйномер табномер idсотрудника employeeid staffid guid ид',
    email: EMAIL,
    phone: PHONE,
    extension: 'добавочный добавочныйномер внутренний внутреннийтелефон extension ext',
  },
  products: {
    code: `id код ${PRODUCT.productCode} ид guid`,
    name: `название наименование имя name ${PRODUCT.productName}`,
    category: 'категория тип группа вид категориятовара кодтипа categoryid category type group',
    unit: 'единица единицаизмерения ед едизм quantityperunit unit uom',
    description: 'описание примечание description',
  },
  orders: {
    ...CLIENT_REFERENCE,
    code: 'id кодзаказа номерзаказа заказ номер idзаказа orderid ordernumber orderno order number документ',
    date: 'дата датазаказа датаразмещения датапродажи датаотгрузки orderdate date',
    employeeCode: 'кодсотрудника idсотрудника табельныйномер employeeid',
  },
  order_lines: {
    ...PRODUCT,
    orderCode: 'кодзаказа номерзаказа заказ idзаказа orderid ordernumber orderno order',
    price: 'цена стоимостьединицы ценазаединицу price unitprice',
    quantity: 'количество колво кол quantity qty',
    discount: 'скидка процентскидки discount',
  },
  revenue: {
    ...CLIENT_REFERENCE,
    ...PRODUCT,
    month: 'месяц период дата month period date',
    amount:
      'сумма выручка оборот продажи суммапродаж реализация стоимость amount revenue sum total turnover sales',
    quantity: 'количество колво quantity qty',
  },
};

/** Column names that tell a file's kind even where they are not imported themselves. */
export const SIGNS: Record<ImportKind, string> = {
  clients: 'инн кпп огрн видконтрагента группаконтрагента названиелида названиесделки companyname',
  persons: 'кодконтакта idконтакта contactid фамилияконтакта',
  employees: 'кодсотрудника табельныйномер датанайма датаприема подчиняется hiredate reportsto employeeid',
  products: 'кодпоставщика единицаизмерения артикул supplierid categoryid unitsinstock productname',
  orders: 'кодзаказа датаразмещения датазаказа orderdate requireddate shippeddate shipname',
  order_lines: 'скидка discount количество quantity',
  revenue: 'месяц выручка оборот month revenue turnover',
};

/** Beginnings of file names, folded. */
export const FILE_NAMES: Record<ImportKind, string> = {
  clients: 'клиент контрагент компани покупател client customer compan account lead сделк лид',
  persons: 'контакт персон person contact люди',
  employees: 'сотрудник работник персонал employee staff',
  products: 'товар услуг продукт номенклатур прайс product item service',
  orders: 'заказы заказов заказ orders',
  order_lines: 'заказано строки позициизаказ orderdetail orderline orderitem',
  revenue: 'выручк оборот продаж revenue sales turnover',
};
