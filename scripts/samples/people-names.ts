/**
 * Forenames and surnames met in the NHS, as two separate lists: a sample person is one of each, drawn by
 * chance, and stands for nobody.
 */
export const forenames: readonly string[] = [
  ..."Amina Aidan Abena Alistair Anjali Beatrice Bilal Blessing Bronwen Callum Catherine Chidi".split(" "),
  ..."Chloe Ciara Daniel Deborah Dev Dilys Dominika Ebony Edward Eilidh Elif Emeka".split(" "),
  ..."Farah Fergus Fiona Folake Gareth Gemma Giulia Grace Gurpreet Hamza Hannah Harriet".split(" "),
  ..."Hyun-woo Ibrahim Imogen Ioana Jasmine Joanne Jonathan Joyce Kamal Karolina Keiran Kwame".split(" "),
  ..."Lakshmi Leanne Lewis Liang Lorna Maeve Malik Marcin Margaret Maria Mei Mohammed".split(" "),
  ..."Nadia Naomi Niamh Nikhil Oluwaseun Oscar Owain Padma Patience Paul Philippa Pilar".split(" "),
  ..."Priya Rachel Rafael Rahul Rebecca Rhiannon Robert Rukhsana Ruth Samir Sarah Shanice".split(" "),
  ..."Sinéad Siobhan Stephen Sunita Tanya Tariq Temitope Thandiwe Theo Tomasz Uzma Victoria".split(" "),
  ..."Vikram Wendy Winston Yasmin Yusuf Zainab Zoë Zsófia".split(" "),
];

export const surnames: readonly string[] = [
  ..."Abara Achterberg Adeyemi-Cole Afolabi Ahmadi Ainsworth Akhtar Aldersley Amponsah Arkwright".split(" "),
  ..."Balogun Banerjee Barraclough Beddoes Bhandari Blackadder Boateng Broomfield Brennan Calloway".split(
    " ",
  ),
  ..."Carmichael Chakrabarti Chaudhry Cheung Clutterbuck Colquhoun Cusack Dhaliwal Dobrowolski Drinkwater".split(
    " ",
  ),
  ..."Eastwick Edozie Entwistle Fairweather Fazal Featherstone Ferreira Fothergill Gallimore Ganguly".split(
    " ",
  ),
  ..."Gillespie Gogoi Greenhalgh Grewal Gwynne Haidari Haldane Haque Harbottle Hennessy".split(" "),
  ..."Heslop Hollingbery Hoxha Iqbal Iwu Jankowska Jeyaratnam Kaczmarek Kamara Kavanagh".split(" "),
  ..."Keerthi Kinsella Kowalczyk Krishnamurthy Lacey-Obi Lanyon Llewelyn Longbottom Mahmood Makinde".split(
    " ",
  ),
  ..."Mbeki-Shaw McAllister McGarrigle Mensah Merriweather Mistry Mukherjee Murgatroyd Nakamura Nandakumar".split(
    " ",
  ),
  ..."Nkemelu O'Dowd O'Hanlon Ogunleye Okonjo Osei Oyelaran Papadakis Parmar Pendlebury".split(" "),
  ..."Petrescu Pickersgill Prendergast Qureshi Radcliffe-Syed Rahimi Ramsbottom Rasool Ravenscroft Rhys".split(
    " ",
  ),
  ..."Sandhu Satchwell Sequeira Shackleton Siddiqui Sivakumar Skowronek Sowerby Stoyanova Strachan".split(
    " ",
  ),
  ..."Tamang Tattersall Thackray Threlfall Tonkin Trevithick Udoh Uttley Varghese Venkatesan".split(" "),
  ..."Wainwright Waweru Weatherall Whittingham Wigglesworth Wojciechowska Yardley Yeboah Zaman Zielinska".split(
    " ",
  ),
];
