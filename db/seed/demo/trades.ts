import { listed } from './german-names.ts'

/** What a firm does: how it is called, its section of industry, and how large such firms grow here. */
export type Trade = {
  names: readonly string[]
  sector: string
  size: 'small' | 'middle' | 'large'
  forms: readonly string[]
}

const craftForms = listed('e. K.,GmbH,Inh.,-,-,GbR,OHG,& Söhne,& Sohn', /,/)
const industryForms = listed('GmbH,GmbH & Co. KG,GmbH,KG,AG', /,/)
const careForms = listed('gGmbH,e. V.,GmbH', /,/)
const officeForms = listed('GmbH,PartG mbB,e. K.,UG (haftungsbeschränkt)', /,/)

const trade = (sector: string, size: Trade['size'], forms: readonly string[], names: string): Trade => ({
  sector,
  size,
  forms,
  names: listed(names, /,/),
})

export const trades: readonly Trade[] = [
  trade(
    'Baugewerbe',
    'small',
    craftForms,
    'Tischlerei,Zimmerei,Dachdeckerei,Elektro,Malerbetrieb,Trockenbau,Heizung-Sanitär,Fliesenleger,Bauunternehmen,Gerüstbau,Straßenbau,Steinmetz',
  ),
  trade(
    'Verarbeitendes Gewerbe',
    'large',
    industryForms,
    'Metallbau,Maschinenbau,Werkzeugbau,Präzisionstechnik,Federnwerk,Stanztechnik,Galvanik,Feinmechanik,Formenbau,Anlagenbau,Zerspanung,Gießerei,Kunststofftechnik,Kabelwerk,Strumpffabrik,Posamenten,Möbelwerkstätten,Papierfabrik',
  ),
  trade(
    'Verarbeitendes Gewerbe',
    'small',
    craftForms,
    'Drechselwerkstatt,Holzkunst,Spielzeugmacher,Klöppelwerkstatt,Bäckerei,Fleischerei,Konditorei,Brauerei,Kerzenmanufaktur,Räucherkerzen',
  ),
  trade(
    'Gesundheits- und Sozialwesen',
    'large',
    careForms,
    'Pflegedienst,Seniorenhaus,Tagespflege,Sozialstation,Diakonieverein,Reha-Zentrum,Wohnstätte',
  ),
  trade(
    'Gesundheits- und Sozialwesen',
    'small',
    listed('Dr.,Dipl.-Med.,MVZ GmbH', /,/),
    'Zahnarztpraxis,Physiotherapie,Hausarztpraxis,Ergotherapie',
  ),
  trade(
    'Handel',
    'small',
    craftForms,
    'Autohaus,Baustoffhandel,Landhandel,Raumausstatter,Fahrradladen,Landmaschinen,Getränkehandel',
  ),
  trade('Gastgewerbe', 'small', listed('e. K.,GmbH,Inh.,OHG', /,/), 'Gasthof,Berghotel,Pension,Landhotel,Hotel,Café'),
  trade('Verkehr und Lagerei', 'middle', industryForms, 'Spedition,Transporte,Logistik,Busreisen,Kurierdienst'),
  trade(
    'Information und Kommunikation',
    'middle',
    officeForms,
    'IT-Systemhaus,Softwarebüro,Datentechnik,Mediengestaltung',
  ),
  trade(
    'Freiberufliche Dienstleistungen',
    'small',
    officeForms,
    'Ingenieurbüro,Steuerkanzlei,Architekturbüro,Vermessungsbüro',
  ),
  trade(
    'Land- und Forstwirtschaft',
    'middle',
    listed('eG,GmbH,GbR,e. K.', /,/),
    'Agrargenossenschaft,Gartenbau,Forstbetrieb,Landwirtschaftsbetrieb',
  ),
  trade('Sonstige Dienstleistungen', 'small', craftForms, 'Gebäudereinigung,Friseur,Bestattungen,Wäscherei,Kosmetik'),
  trade('Erziehung und Unterricht', 'middle', careForms, 'Kinderhaus,Fahrschule,Bildungswerkstatt'),
]
