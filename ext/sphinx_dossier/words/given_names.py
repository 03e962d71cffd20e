"""Given names of people, by the languages and regions they are at home in."""

from __future__ import annotations

from sphinx_dossier.words.reading import words

GIVEN_NAMES = words(
    """
    aaron abbie abby abe abel abigail abner abraham abram adam addie adele adeline adrian
    adrienne agatha agnes aidan aileen aimee al alan alana alastair albert alberta alec alex
    alexa alexander alexandra alexis alf alfie alfred alfreda algernon alice alicia alison
    alistair allan allen allison allyson alma alonzo alton alvin alyssa amanda amber ambrose
    amelia amos amy andre andrea andrew andy angel angela angelica angelina angie angus anita
    ann anna annabel anne annette annie annmarie ansel anthony antoinette april archibald archie
    ariana ariel arlene arlo armand arnold art arthur arturo asa ashley ashton aubrey audrey
    august augustus aurora austin ava avery axel bailey barbara barbra barnaby barney barrett
    barron barry bart barton basil beatrice beau becky belinda ben benedict benjamin bennett
    benny bernadette bernard bernice bernie bert bertha bertram bertrand beryl bess bessie beth
    bethany betsy bette betty bettye beverly bianca bill billie billy blaine blair blake blanche
    bo bob bobbi bobbie bobby bonita bonnie boris boyd brad braden bradford bradley brady brandi
    brandon brandy bree brenda brendan brennan brent brett brian briana brianna bridget brigid
    britney britt brittany brock brooke brooks bruce bruno bryan bryant bryce bryn bubba buck
    bud buddy buford burl burt burton buster byron caitlin caleb callie calvin cameron camille
    candace candice candy cara carey carl carla carleton carlton carly carlyle carmen carol
    carole caroline carolyn carrie carroll carson carter cary casey cass cassandra cassie
    catherine cathleen cathy cecelia cecil cecile cecilia cecily cedric celeste celia chad
    chandler chantal charlene charles charley charlie charlotte charmaine chase chelsea cheryl
    chester chet chip chloe chris chrissy christa christian christie christina christine
    christopher christy chuck cicely cindy claire clara clare clarence clarice clarissa clark
    claude claudette claudia clay clayton clem clement cleo cliff clifford clifton clint clinton
    clive clyde cody colby cole coleen colette colin colleen collin connie connor conor conrad
    constance cora coretta corey corinne cornelia cornelius cornell cory courtney craig cristina
    crystal curt curtis cynthia cyril cyrus daisy dale dallas dalton damian damien damon dan
    dana dane daniel daniela danielle danny daphne darby darcy daren daria darin darla darlene
    darnell darrel darrell darren darryl darwin daryl dave davey david davis dawn dean deana
    deanna deanne deb debbie debby deborah debra declan dee deidre deirdre del delbert delia
    della delmar delores deloris delroy demetrius dena denis denise dennis denny denzel derek
    derrick desiree desmond devin devon dewayne dewey dexter diana diane dianna dianne dick dina
    dinah dion dirk dixie dolly dolores dominic dominick dominique don donald donna donnie donny
    donovan dora doreen doris dorothea dorothy dot doug douglas doyle drake drew duane dudley
    duke duncan dustin dusty dwayne dwight dylan earl earle earline earnest ebony ed eddie edgar
    edith edmond edmund edna edward edwin edwina effie eileen elaine elbert eldon eleanor
    eleanore elena eli elias elijah elinor eliot elisa elisabeth elise elisha eliza elizabeth
    ella ellen ellie elliot elliott ellis elmer elmo elsa elsie elton elvin elvira elvis elwood
    emanuel emerson emery emil emilia emily emma emmanuel emmet emmett emmitt enid enoch enrico
    ephraim eric erica erich erik erika erin ernest ernestine ernie errol erskine ervin erwin
    esmeralda estella estelle esther ethan ethel etta eugene eugenia eunice eva evan evangeline
    eve evelyn everett ezekiel ezra faith fannie fanny farrah fay faye felicia felicity felix
    fergus fern ferris finn fiona fletcher flora florence floyd forrest foster fran frances
    francesca francine francis frank frankie franklin franz fred freda freddie freddy frederic
    frederica frederick fredric freida frieda fritz gabriel gabriela gabrielle gail gale
    garfield garland garret garrett garrison garry garth gary gavin gay gayle gaylord gena gene
    genevieve geoff geoffrey george georgette georgia georgina gerald geraldine gerard geri
    germaine gerry gertrude gil gilbert gilda giles gillian gina ginger ginny gisele gladys glen
    glenda glenn glenna gloria godfrey goldie gordon grace gracie grady graham grant grayson
    greg gregg gregory greta gretchen griffin grover guinevere gus gussie gustavus guy gwen
    gwendolyn gwyneth hal haley hank hannah hans harding harlan harley harlow harmon harold
    harriet harriett harris harrison harry hart harvey hattie hayden hayley hazel heath heather
    hector heidi helen helena helene helga henrietta henry herb herbert herman hershel hester
    hilary hilda hillary hiram hobart holly homer hope horace horatio hortense howard howie
    hubert huey hugh hugo humphrey hunter hyman ian ida ignatius ike ilene imogen ina inez
    ingrid ira irene iris irma irvin irving irwin isaac isabel isabella isabelle isadora isaiah
    isiah isidore isobel israel ivan ivana ivor ivy jace jack jackie jackson jaclyn jacob
    jacqueline jacquelyn jada jade jaime jake jamal james jamie jan jana jane janelle janet
    janette janice janie janine janis jared jarrett jarvis jasmine jason jasper jay jayne jayson
    jean jeanette jeanie jeanine jeanne jeannette jeannie jeb jed jeff jefferson jeffery jeffrey
    jenna jennie jennifer jenny jerald jeremiah jeremy jeri jermaine jerome jerri jerry jess
    jesse jessica jessie jethro jill jillian jim jimmie jimmy jo joan joann joanna joanne
    jocelyn jodi jodie jody joe joel joey johanna john johnathan johnnie johnny jolene jon jonah
    jonas jonathan joni jordan joseph josephine josh joshua josiah josie joy joyce juanita judah
    judd jude judi judith judson judy jules julia julian juliana julianne julie juliet juliette
    julius june justin justine kaitlin kara kareem karen kari karin karl karla kasey kate
    katelyn katharine katherine kathleen kathryn kathy katie katrina kay kaye kayla keely keisha
    keith kelley kelli kellie kelly kelsey kelvin ken kendall kendra kendrick kenneth kenny kent
    kenyon kermit kerri kerry kevin kieran kim kimberley kimberly kip kirby kirk kirsten kirstie
    kit kitty kobe kris krista kristen kristi kristie kristin kristina kristine kristy kurt kyle
    kyra lacey lacy lamar lamont lana lance landon lane lanny lara larissa larry lars laura
    laurel lauren laurence laurie lavern laverne lavonne lawrence lawton layla leah leander
    leann leanne lee leigh leila leland lelia lena lenny lenora lenore leo leon leona leonard
    leonora leopold leroy les lesley leslie lester leticia letitia levi lew lewis lex libby lila
    lillian lillie lily lincoln linda lindsay lindsey linus linwood lionel lisa liza lizzie
    lloyd logan lois lola lon lonnie lora loraine loren lorena lorenzo loretta lori lorna lorne
    lorraine lottie lou louann louella louie louis louisa louise lowell loyd luann lucas lucia
    lucian lucille lucinda lucius lucretia lucy luella luke lula lupe luther lydia lyle lyman
    lyn lynda lyndon lynette lynn lynne mabel mac mack mackenzie maddie madeleine madeline
    madelyn madge madison mae magda maggie magnus malachi malcolm malik mallory mamie mandy
    manny manuel mara marc marcel marcella marcia marcie marcus margaret margarita margery
    margie margo margot marguerite maria mariah marian marianne maribel marie marietta marilyn
    marina mario marion marisa marissa marjorie mark marla marlene marlin marlon marsha marshall
    marta martha martin martina marty marv marva marvin mary maryann maryanne mason mathew
    matilda matt matthew mattie maude maura maureen maurice mavis max maxine maxwell may maya
    maynard meg megan meghan mel melanie melba melinda melissa melody melva melvin mercedes
    meredith merle merlin merrill merv meryl mia micah michael micheal michele michelle mick
    mickey mike mikey mildred miles millard millicent millie milo milton mimi mindy minerva
    minnie miranda miriam misty mitch mitchell mitzi moe moira mollie molly mona monica monique
    monroe montgomery monty morgan morris mort mortimer morton moses moshe muriel murphy murray
    myles myra myrna myron myrtle nadia nadine nan nancy nanette naomi natalie natasha nate
    nathan nathaniel neal ned neil nell nellie nelson nettie neville newt newton nicholas
    nicholson nick nicky nicola nicolas nicole nigel nina noah noel noelle nola nolan nora
    norbert noreen norm norma norman norris norton octavia odell odessa olive oliver olivia
    ollie omar ophelia oprah ora oran orlando orrin orson orville oscar osgood osvaldo otis otto
    owen ozzie paige pam pamela pansy paris parker pat patrice patricia patrick patsy patti
    patty paul paula paulette pauline pearl pearlie peggy penelope penny percival percy perry
    pete peter petra peyton phil philip phillip phillis philomena phineas phoebe phyllis pierce
    piers polly porter portia prescott preston priscilla quentin quincy quinn quinton rachael
    rachel rae ralph ramona ramsey randal randall randi randolph randy ransom raphael raul ray
    raymond reba rebecca rebekah reed reese reggie regina reginald reid rena renata rene renee
    reuben rex rhea rhett rhoda rhonda rhys ric rich richard richie richmond rick rickey rickie
    ricky rita rob robbie robby robert roberta robin robyn rochelle rocky rod roddy roderick
    rodger rodney roger roland rolf rollie roman romeo ron rona ronald ronda ronnie roosevelt
    rory rosa rosalie rosalind rosalyn rosanna rosanne roscoe rose roseann roseanne rosemarie
    rosemary rosie ross rowan rowena rowland roxanne roxie roy royce ruben ruby rudolph rudy
    rufus rupert russ russell rusty ruth ruthie ryan sabrina sadie sal sally salvador salvatore
    sam samantha sammy samson samuel sandi sandra sandy sara sarah sasha saul savannah scot
    scott scottie seamus sean sebastian selena selma serena seth seymour shana shane shania
    shannon shari sharon shaun shauna shawn shea sheila shelby sheldon shelia shelley shelly
    shelton sheri sheridan sherman sherri sherrie sherry sherwin sherwood sheryl shirley sid
    sidney sigmund silas silvia simeon simon simone sissy skyler sloan sol solomon sondra sonia
    sonja sonny sophia sophie spencer stacey stacy stan stanford stanley stella stephan
    stephanie stephen sterling steve steven stevie stewart stuart sue sullivan susan susanna
    susannah susanne susie suzanne suzette sybil sydney sylvester sylvia tabitha talia tamara
    tami tammy tanya tara taryn tasha tate taylor ted teddy terence teresa teri terrance terrell
    terrence terri terrie terry tess tessa thad thaddeus thea thelma theo theodora theodore
    theresa therese thomas thornton thurgood thurman tia tiffany tiger tim timmy timothy tina
    tobias toby todd tom tommie tommy toni tonia tony tonya tori tracey traci tracie tracy
    travis trent trevor trey tricia trina trisha tristan trixie troy trudy truman twyla ty tyler
    tyrone tyson ulysses uma uriah ursula val valarie valerie vance vanessa vaughn velma vera
    verna vernon veronica vic vicki vickie vicky victor victoria vince vincent viola violet
    virgil virginia vivian viviane wade walker wallace wally walt walter wanda ward warner
    warren waylon wayne webster wendell wendy wes wesley weston whitney wilbert wilbur wilda
    wiley wilford wilfred wilhelmina will willa willard william willie willis willy wilma wilson
    wilton winifred winnie winona winston winthrop wolf woodrow woody wyatt wynn wynton xander
    xavier yolanda yvette yvonne zach zachary zachery zack zane zelda zelma zoe zora
    """
)
"""Given names that are common where English is spoken, with their familiar forms, in small
letters. Among them are words that are more than names: 'grace', 'mark', 'jordan', 'virginia'."""

GIVEN_NAMES_OF_EUROPE = words(
    """
    adelheid adolf adolfo adolphe adriaan adriana adriano agata agnieszka agostino agustin aino
    alain albano alberic alberto albrecht alda aldo aleksandar aleksander aleksandr aleksandra
    aleksei aleksey alena ales alessandra alessandro alexandre alexandrine alexandros alexandru
    alexei alexey alfons alfonso alfredo alicja alija alina allesandro alma almudena alois
    aloysius alvaro amadeo amancio amedeo amelie amilcar anastasia anastasios anatole anatoli
    anatoly anders andras andre andrea andreas andrei andrej andres andrey andrija andriy
    andrzej anette angelo aniela anja anka anker anna annalisa anne-marie annelise annette
    annika ante antje antoine anton antonella antonin antonina antonio antonis antonius antti
    arend arianna arik aris aristide aristides armando armin arnaud arne arno arpad arrigo arsen
    arsene artem artur arvid asger assunta astrid athanasios attila aude augusta augustin
    augusto aurelie aurelio avgust axelle baldur barbro bart bartholomew bartolome bastian
    bastien beata beatrix beatriz begona bela benazir bengt benito benoit bernd bernhard bernt
    berta bertrand bettina birgit birgitta bjarne bjoern bjorn blandine blaz bogdan bogumil
    bohumil bojan boleslaw borge boris borislav borut boyan branislav branko brigitta brigitte
    brita bronislaw bruna brunhilde burkhard camilla camillo camilo carina carles carlo carlos
    carlota carlotta carmela carmelo carolina carolus carsten casimir caspar catalina caterina
    catherina celestine celine cesar cesare chiara christel christiaan christiane christof
    christoph christophe christos claes claudie claudine claudio claus clelia clemens clemente
    clotilde concepcion concetta constantin constantine constantinos cornelis corneliu corrado
    cosimo costas cristian cristiano cristobal csaba cyrille czeslaw dag dagmar dagny dalibor
    damir dan danica daniele daniil danilo danuta dario dariusz davide davor dejan denes denis
    desanka desiderio detlef detlev diego dieter diether dietmar dietrich dimitar dimitri
    dimitrios dimitris dino dirk dmitri dmitriy dmitry dobrica dolf domenico domingo dominik
    dora dorota doroteo dorte draga dragan dragomir dragoslav drazen duarte dusan dusko dzhokhar
    ebba eberhard eckart eckhard edda eddy edelgard edmondo edoardo edouard edson eduard eduardo
    edvard egbert egil egon eila einar eino ekaterina ekkehard eleftherios eleni eleonora
    elfriede eliane elias elina elio elisabetta elise elke elmar elvio emil emile emilie emilio
    emir emmanuelle endre enric enrico enrique enver enzo erhard ermanno erna ernesto ernst
    ervin erwan erzsebet esteban estela ester etienne eugen eugene eugenio eugeniusz eulalia
    eusebio eva evangelos evaristo eveline evgeni evgenia evgeny ezio fabian fabien fabienne
    fabio fabrice fabrizio fatos fausto federica federico felice felipe ferdinand ferdinando
    ferenc fernand fernanda fernando fidel filip filipe filippo finn flavia flavio flora florian
    florin floris fotis francesca francesco francisca francisco franciszek franco francois
    francoise franek franjo frank frans frantisek franziska frederik frederique freya fridtjof
    friedhelm friedrich fritz fulvio gabor gabriela gabriele gaetano gaspar gaspare gaston
    gavriil gavrilo geert genadi gennadi gennady gennaro georg george georges georgi georgios
    georgy geraldo gerd gerda gerhard gerhardt germain german gero gerrit gert gheorghe
    ghislaine giacomo giancarlo gianfranco gianluca gianluigi gianni giannis gilberto gilles
    gino gioacchino giorgio giorgos giovanna giovanni giraldo gisela gitta giulia giuliana
    giuliano giulio giuseppa giuseppe gleb goetz goran gorm gottfried gotthard graca graciela
    grazia graziella gregoire gregor gregorio grigore grigori grigoris grigory gro grzegorz
    guenter guenther guglielmo guido guilherme guillaume guillermo gunilla gunnar gunter gunther
    gustaf gustav gustave gustavo gyorgy gyula haakon hakan halina halldor hamza hanna hanne
    hannelore hannes hanno hans-dietrich hans-jurgen harald haris harri hartmut hasan hasim
    hedda hedwig heike heiko heiner heinrich heinz helga hella helle helmut helmuth hendrik henk
    hennig henning henri henriette henrik henrique henryk heribert hermann hermina hermine
    hernan herta hieronymus hilde hildegard hjalmar holger horst hortensia hristo hubertus
    hugues huguette humberto ian iannis iban ibrahim idriz ignace ignacio ignacy ignazio igor
    ildiko ilia ilias ilie ilija ilona ilse ilya immanuel imre ina ines inga inge ingeborg
    ingemar inger ingmar ingo ingvar inigo ioan ioannis ion iosif irena irina irja irmgard
    irmtraud isabelita isidoro ismael ismail istvan iulia iuliu iva ivan ivana ivanka ivar ivica
    ivo izabela jaakko jaap jacek jacinto jacobo jacobus jacopo jacques jadranka jadwiga jaime
    jakob jakov jakub jan janina janis janko jannis janos janusz jari jarmila jaromir jaroslav
    jaroslaw javier jean-baptiste jean-claude jean-francois jean-jacques jean-louis jean-luc
    jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jean-yves jelena jens
    jeroen jerzy jesper jesus jette jiri jirina joachim joan joanna joao joaquim joaquin jochen
    johan johann johannes jon jona jonas joop jordi jorg jorge jorgen jose josef josefa josefina
    josep josephus josip jovan jozef jozsef juan juana juergen juha juhani jukka jules julien
    julio juliusz juraj jurgen juri jurij juscelino jussi justyna jutta kaarlo kai kaisa kaj
    kalevi kalle kamil karel karen kari karin karina karl-heinz karla karol karolina karoly
    karsten kaspar kasper katalin katarina katarzyna katerina katja katrin kazimierz kerstin
    kirill kirsi kjell klara klaus klavdia klemens knud knut kolbjorn konrad konstantin
    konstantinos konstanty kostas krasimir krista krister kristian kristof kristofer kristoffer
    krystyna krzysztof kurt kyriakos kyrill ladislas ladislav laila lajos lamberto larisa lars
    lasse laszlo laurens laurent laurenz lauri lavrenti lazar leandro lech leena leif leila lene
    leni lennart leocadia leonardo leonhard leonid leonida leonidas leonie leopoldo leos lesek
    leszek letizia lev lidia lidija liesel lieselotte liliana liliane lina linnea lionello
    lisbeth lise liselotte livia livio ljiljana ljubica ljubisa loic lorenz lothar lotte luc
    luca lucas lucette lucian luciana luciano lucie lucien lucienne lucio lucjan ludek ludger
    ludmila ludovic ludovico ludvig ludwig ludwik luigi luis luisa luise luiz lukas lutz lyubov
    lyudmila maarten maciej maddalena magali magda magdalena magnus maja malgorzata manfred
    manfredo manlio manolis manuela marc-andre marcela marcello marcelo marcin marco marcos
    marek margarete margarethe margit margrethe margriet mariana marianna mariano marija
    marijana marika marin marina marinus mariola maris maritta mariusz marja marjan marjatta
    markku marko markos markus marlies marte marten marti martine martinho martino martti
    massimo mate matej mateo mateusz mathias mathieu mathilde mathis mats matteo matthias
    matthieu matti mauricio maurizio mauro maxim maxime maximilian maximo mehmet melchior melina
    mercedes mette micha michail michal michalis michel michela michelangelo michele micheline
    michiel mieczyslaw miguel mihai mihail mihaly mijail mika mikael mikhail mikko miklos
    mikolaj mikulas mila milada milan milena milica milivoje miljenko milka milo milos milosh
    milovan milutin mimmo mireille mirela mirjana mirko miroslav miroslava miroslaw mislav mitja
    mladen modesto momcilo momir monika monique morten munir nada nadezhda nadja narcis natalia
    nataliya natalya natasa nebojsa nenad neven nicanor niccolo nico nicolae nicolai nicolau
    nicole nicoletta nicolo niels nigar nikica niklas niko nikola nikolai nikolaj nikolaos
    nikolaus nikolay nikos nils nina ninoslav norberto nuno octave octavian octavio oddvar odile
    odon ola olaf olav ole oleg oleh oleksandr oleksiy olena olga olivera olivier oliviero olof
    omer ondrej orazio oriana oriol orsola osip oskar osmo otakar otmar ottavio otto ottoline
    ove oxana oystein paavo pablo paloma panagiotis panayotis pandeli paola paolo pascal pascale
    pasquale patrik patrizia paulina paulo pavao pavel pavle pavlo pavlos pavol pawel peder
    pedro peer peeter pekka pelle pentti per pere pertti petar peteris petr petre petri petro
    petros petter petya philipp philippe pia pier pier-luigi pierangelo pierluigi piero pierre
    pierre-yves piet pieter pietro pilar pim pinar pio piotr pirkko pjotr placido plamen poul
    predrag primo primoz proinsias przemyslaw pyotr radek radko radmila rado radomir radoslav
    radoslaw radovan radu rafael rafal raffaele raffaella raimo raimund rainer raisa ralf rasim
    rasmus ratko raul raymonde regis reiner reinhard reinhold remi renate renato renaud renzo
    reto ricardo riccardo rigoberta rikard risto roberto robrecht rodolfo rodolphe rodrigo roel
    rogelio rogerio roland rolando rolf romain roman romana romano romuald romulo ronan roque
    rosalia rosanna rosario rosetta roswitha rudiger rudolf rudolfo ruggero rui ruslan ryszard
    sabine saburo sandor sandra sandrine sandro sanja santino santos sara sascha saskia sauli
    savas serge sergei sergey sergio serhiy severin severino siegfried sigfrid sigismund sigrid
    sigurd silke silvana silvano silvestre silvio simo simona simonetta sinead siobhan slavenka
    slavica slavko slobodan slobodanka snezana sofia solange solveig sonja soren spiros spyros
    srdjan stanislas stanislaus stanislav stanislaw stanka stefan stefania stefanie stefano
    stefanos steffen steffi stellan sten stephane stig stipe stipo stjepan stoyan sture susana
    suzana sven svend svetislav svetlana svetozar sylvain sylvie szymon tadeusz tage tamas tania
    tanja tapio tarja tatjana tatyana teofil terezie terje teun thanos theodor theodoros
    theofilos thibaut thierry thomaz thor thorbjorn thorsten thorvald tibor tihomir tihon till
    timo timofei tito tiziana tjark tobias todor tomas tomasz tomaz tomislav tommaso tore
    torsten trond trygve tuomas tytti ueli ugo ulf uli ulla ulrich ulrik ulrika ulrike umberto
    urban urho urs urszula uta ute uwe vaclav vadim valentin valentina valentino valeri valerio
    valeriu valeriy valery valter vasco vasil vasile vasili vasilis vasily vassilis veerle
    veikko velimir venceslas vera veronika veronique vesna viacheslav vicente victoire viggo
    viktor viktoria viktorija vilhelm ville vilma vincente vincenz vincenzo violeta violetta
    viorel virgilio virginie vitali vitaliy vitaly vito vittoria vittorio vivienne vjekoslav
    vlad vladan vlade vladimir vladimiro vladislav vlado vlasta vojislav vojtech volker
    volodymyr vuk vyacheslav vytautas waldemar walentyna walther werner wieslaw wiktor wilfried
    wilhelm willem willi willibald wim winfried wislawa witold wladyslaw wlodzimierz wojciech
    wolfgang xenia yanis yannick yannis yegor yekaterina yelena yevgeni yevgenia yevgeny yiannis
    yohann yordan yorgos yulia yuri yuriy yury yves yvon zbigniew zdenek zdravko zeljko zinaida
    zinovy zita zlatan zlatko zofia zoltan zoran zsa zsolt zuzana zvonimir zygmunt
    """
)
"""Given names of continental Europe and Latin America, without their accents, in small letters."""

GIVEN_NAMES_OF_ASIA_AND_AFRICA = words(
    """
    aamir abbas abbe abd abdallah abdel abdelaziz abdelkader abdi abdirahman abdou abdoulaye
    abdul abdulaziz abdulkadir abdullah abdullahi abdulrahman abdur abebe abel abhijit abiola
    abolhassan abrar abu adamu adebayo adel adil adnan adwoa afeworki afif agha ahmad ahmadou
    ahmadu ahmed ahmet ajay ajit akbar akihito akio akira akram alaa aladin alassane albertina
    alemayehu ali alieu aliou aliya aliyu altaf amadou aman amanuel amar amare ambrose amer amin
    amina aminata amine amir amit amitabh amjad amos amr anand anant anas anil anita anjali
    ansar anupam anwar aparna apirana aravind arif arjun armen arnulfo aroon arsala arun
    arundhati arvind asad asaf ashok ashraf ashwin asif aslam asma asmaa assefa ata atal atef
    atiku atsushi aung avi avigdor avraham awad ayaan ayad ayesha ayman aymen ayse aytekin ayub
    azhar aziz azmi baba babacar babak bachir badr badri bahram baljit balram bambang banu
    barham baruch basdeo bashar bashir basim bassam bayan behzad benazir benigno berhane besir
    bharat bhim bhupinder bikram bilal binyamin boaz bongani boubacar boutros brij buchi bulent
    burhanuddin cenk chaim chandra chandrika charan cheikh chidambaram chidi chike chinua chinwe
    corazon cyrus daisuke dalia daoud dariush daud dawit dawood deepak deepika demba desh dev
    devi dhruv diallo dilip dina dinesh djibril dogu dov duma ebrahim ebru efraim ehud ekrem
    eliahu eliezer elif elyas eman emeka emin emomali emre ephraim erdal erez ertugrul esmail
    esther eyal eyup ezer fadi fadl fahad fahd fahim faisal faiz faiza fakhr fares farhad farhan
    farid farida farooq farouk farrukh fathi fatima fatma fatou fatoumata fawzi faysal fazal
    feisal femi ferhat feroze fethullah fikret fola folake fuad fumio funmilayo gamal ganesh
    gaurav gautam geeta ghassan ghazi ghulam gideon gilad giora girish githinji givi gopal
    govind gul gulbuddin guler gurmeet habib habiba habibullah hadi hafez hafiz hagai haidar
    haile hailu haji hakan hakim hala halim halima halit hamad hamdi hamed hamid hamida hamza
    hana hanan hani haniya hari harish haroon haruki haruna haruo hasan hashem hashim hasina
    hassan hastings hatem haya hayat haydar hedi hemant herzl hicham hideki hideo hikmat hikmet
    hilal himanshu hind hirohito hiroko hiroshi hisham hissene hosni hossam hossein houari houda
    huda hulusi hulya huma hussain hussam hussein iba ibrahim ichiro idi idris idriss ifeanyi
    ihsan ikram ilan ilham imad imam imelda imran inam inamullah inder indira indra ines iqbal
    irfan irshad isa ishaq ishmael ismael ismail ismat ismet isra issa issam itamar itzhak iyad
    izz jaafar jabari jabbar jabir jafar jagdish jahangir jai jairam jalal jaleh jalil jamal
    jamil jamila jamshid janaki janardan jaroonsak jaswant javad javed jawad jawaharlal jay
    jayalalitha jayant jehan jigme jihad jiro jiten jitendra jomo jonas joram joseph joshua
    julius junichiro jyoti kabir kader kadir kailash kais kalpana kalyan kamal kamala kamel
    kamil kamlesh kamran kapil karan karim karima kartini kasim kassem kaveh kavita kazuo keiko
    keizo kemal kenan kenji kenzo kerim keshav khadija khadijah khaled khaleda khalid khalifa
    khalil khamis khan khatib khin khurshid kiichi kim kiran kiro kishore kodjo kofi koichi koji
    konstantine kriangsak krishna krishnan kumar kunal kushal kwabena kwaku kwame kwasi laila
    lakhdar lakshman lakshmi lal lalit lalu lamia lamine lansana latif latifa laurent layla
    leila leyla liaquat lindiwe lubna lutfi luvuyo maha mahamadou mahamat mahamoud mahathir
    mahdi mahendra maher mahesh mahinda mahmood mahmoud mahmud majed majid makoto malalai malik
    mamadou mamnoon mana manmohan manoj manouchehr mansoor mansour manuel manzoor marc marwan
    maryam masako masaru masayoshi mashal masood masoud massoud mathews mehdi mehmet mehmood
    mehran meir melaku meles mena menachem mengistu merve mesut michiko mikio milind mina mir
    mira mirza mithun mitsuo moammar modibo mohamad mohamed mohammad mohammed mohan mohsen
    mohsin moin mona monir morarji mordechai morgan moshe mostafa motlalepula mouloud moussa
    mrinal muammar mubarak muhammad muhammadu muhammed muhyiddin mujib mujibur mukesh mukhtar
    mulayam mulugeta mumtaz muna munawar munir murad murat murli musa mushahid mustafa mustapha
    muthoni mutsuhito mwai nabeel nabih nabil nada nader nadia nadim nadira naeem nafis nagib
    naguib nahum naim naira najib najibullah nana nanda naoko naoto narendra naresh narges nasim
    nasir nasiruddin nasrin nasser natan nathi navin navjot nawaf nawal nawaz nazim nazir neelam
    neeraj nelo nelson netanel ngozi nguyen nicanor nikhil nilofer nimrod nir nirmal nirmala
    nirupama nisar nitin nizar nkosazana nobuo noor noordin noriko norodom nour nouri nur nuri
    nursultan nuruddin nurul obafemi obed ofra okello olara olu olusegun omar omer omid omotayo
    osama osman oumar ousmane oya padma pankaj parveen parvez pervaiz pervez pham piyush poonam
    prabhakar prabowo pradeep prafulla prakash pramod pramoedya pranab prasad prashant pratap
    pratibha praveen preeti prem priya priyanka puneet purnima qais qamar qasim qazi rabah rabia
    rabin rachid rafi rafic rafik rafiq raghu rahim rahman rahmat rahul raila raj raja rajan
    rajat rajeev rajendra rajesh rajiv raju rakesh ram rama ramachandra raman ramesh rami ramin
    ramiz ramlee ramzi rana rani ranil ranjan ranjit rashid rashida ravi rawya raza rehana
    rehman rekha renuka reuven reza riad richa rida rifaat rishi ritu riyad riza roh rohan
    rohini rohit rouhollah roza rukmini rustam ruth saad sachin sadaf sadako saddam sadegh sadiq
    saeb saeed safa safiya sahar sahle said saif sajid sajjad sakari salah salam saleem saleh
    salem salim salma salman salome salva sam sameer sami samina samir samira samuel sana sanaa
    sandeep sandile sangeeta sani sania sanjay sanjeev sanjiv santosh sarath sardar sarfraz sari
    sarojini satish satoshi satyajit saud sayed sayeed sayyid seeta selim sellapan selma sergio
    seyni seyoum seyyed shabana shabir shadi shafiq shah shahbaz shaheen shahid shahida shahrukh
    shahzad shaker shakil shakir shakira shamim shams shankar sharad sharif sharmila shashi
    shaukat shaul shehla shehu sher shigeru shilpa shimon shinichi shintaro shinzo shiraz shirin
    shiv shlomo shmuel shoaib shoichi shoko shuja shyam sibusiso siddharth sidi sidiqullah sipho
    siraj sirajuddin sirimavo sita sitara siti siyad sizwe slimane smita sneha sohail solomon
    sonam soraya souad soumaila sriram stella subhas subhash subramaniam sudhir suha suhail
    suhaila sukarno sukhdev suleiman suleyman sultan suman sumitra sunil sunita suraj surendra
    suresh surinder surya sushil sushma susilo swapna syed tabish tabo tadashi tadesse taha
    taher tahir tahira taimur taj takako takashi takeo takeshi talal talat taleb tamer tamim
    taner tansu tarek tareq tariq taro taslima tatsuo tauqir tawfik tawfiq tayeb tayfun tayyip
    temitope tenzin teodoro teruo tevfik thabo thandi thapelo thein tidjane tilak tofik tomiichi
    tomoko toru toshiki toshio toyin tran tsutomu tsuyoshi tsvi tulsi tunde turgut turki uday
    udo umar umaru umesh umit umm uri usama usha usman utpal uzair uzi vandana venkat
    venkataraman vidya vidyadhar vijay vikas vikram vinay vinod vinoo vipul virender vishal
    vishnu vishwanath vivek vusi waheed wahid wahida wajid wakil waleed walid wangari wanjiru
    waqar wasim wole xanana yaakov yael yair yakov yakubu yaphet yaqub yaser yash yashar yashiro
    yashwant yasir yasmin yasmine yasser yasuhiro yasuo yehuda yehudi yesim yigal yildirim
    yitzchak yitzhak yohannes yoichi yoko yona yoram yosef yoshiaki yoshiko yoshiro yosri yossef
    yossi youcef yousaf youssef youssou youssouf yoweri yuki yukio yuko yunus yusaku yusef yusof
    yusra yusuf yvan zafar zaheer zahid zahir zahra zaid zakaria zaki zakir zalman zalmay zanele
    zayed zeenat zeev zehra zeina zeinab zekeriya zia ziad zila zine ziya zohra zola zubair
    zubin zulfikar zulfiqar zvi zwelakhe
    """
)
"""Given names of Asia and Africa as English texts spell them, in small letters. Those of languages
that put the surname first are in the lists of surnames of East Asia."""

COMMON_SURNAMES = words(
    """
    abbott abrams acosta adams adler aguilar ahmed aldrich alexander allen alvarez anderson
    andrews armstrong arnold ashcroft atkins atkinson austin avila ayala bailey baird baker
    baldwin ballard banks barker barnes barnett barrett barry bartlett barton bates bauer baxter
    beasley beck becker bell beltran bennett benson berg berger bergman berman bernstein berry
    bishop black blackwell blair blake blanchard bloom bloomberg blum bogdanovic bond boone
    booth bowen bowers bowles bowman boyd boyle bradford bradley bradshaw brady brandt braun
    brennan brewer bridges briggs bright brock brody brooks brown browning bruce bryan bryant
    buchanan buckley burgess burke burnett burns burton bush butler byrd byrne cabrera cahill
    caldwell calhoun callahan cameron campbell cannon cantor cardenas carey carlson carlucci
    carpenter carr carrillo carroll carson carter carver casey castillo castro chambers chan
    chandler chang chapman charles chavez chen cheney cho choi christensen christian christopher
    chung church clark clarke clay clayton cleary clements clinton cochran cohen cohn cole
    coleman collins colon combs compton conley connelly conner connolly connor conrad contreras
    conway cook cooke cooley cooper copeland corbett corcoran cordova cortez costa costello cote
    coughlin cowan cox crawford crosby cross crowley cruz cummings cunningham curran curry
    curtis dalton daly daniel daniels daugherty davenport davidson davies davis dawson day dean
    decker delaney delgado dempsey dennis diaz dickerson dickson dixon dobbs dodd doherty dolan
    dole dominguez donahue donaldson donnelly donovan dougherty douglas downey downs doyle drake
    driscoll dubois duffy dunbar duncan dunlap dunn duran durham dwyer dyer dyson eaton edwards
    egan ellington elliott ellis emerson engel engler english epstein erickson espinoza esposito
    estrada evans everett farley farmer farrell feinstein feldman ferguson fernandez ferrari
    ferraro fields figueroa finch fink finkelstein finley fischer fisher fitzgerald fitzpatrick
    fleming fletcher flores flowers flynn foley forbes ford foreman foster fowler fox francis
    franco frank franklin franks frazier freeman french frey friedman fritz frost frye fuentes
    fuller gaines gallagher gallegos galvin garcia gardner garner garrett garrison garza gates
    gentry george gibbons gibbs gibson gilbert gill gillespie gilman gingrich giuliani glass
    gleason glenn glover gold goldberg goldman goldstein gomez gonzales gonzalez goodman goodwin
    gordon gore gorman grady graham grant graves gray green greenberg greene greenspan greenwald
    greer gregory griffin griffith grimes gross guerra guerrero guthrie gutierrez guzman haas
    hahn hale haley hall hamilton hammond hampton hancock hanna hansen hanson harding hardy
    harmon harper harrell harrington harris harrison hart hartman harvey hastings hatch hawkins
    hayden hayes haynes healy heath hebert heller henderson hendricks hendrix henry hensley
    herman hernandez herrera herring hess hewitt hickman hicks higgins hill hines hinton hobbs
    hodge hodges hoffman hogan holbrooke holden holder holland holloway holmes holt hood hooper
    hoover hopkins horn horne horowitz horton houston howard howe howell hubbard huber hudson
    huff huffman huggins hughes hull humphrey hunt hunter hurley hussein hutchinson hyde ibarra
    ingram irwin isaacs iverson jackson jacobs jacobson james jefferson jenkins jennings jensen
    jimenez johansson johns johnson johnston jones jordan joseph joyce juarez kahn kane kantor
    kaplan karlsson katz kaufman keane keating keith keller kelley kelly kemp kendall kennedy
    kennelly kent kerr kessler khan kidd kim king kirby kirk klein kline knapp knight knox koch
    kowalski kramer krause krueger kuhn kumar lamb lambert lancaster landau landry lane lang
    langley lara larkin larsen larson lawrence lawson leach leahy leblanc lee lehman leon
    leonard lester levin levine levy lewinsky lewis li lieberman lim lin lindsey little liu
    livingston lloyd logan long lopez lott love lowe lowery lucas lugar luna lynch lynn lyons
    macdonald macias mack madden maddox mahoney maldonado malone mandela mann manning marino
    marks marquez marsh marshall martin martinez mason massey mathews mathis matthews maxwell
    may mayer maynard mayo mcbride mccain mccarthy mcclure mcconnell mccormick mccoy mccullough
    mcdaniel mcdermott mcdonald mcdowell mcgee mcgrath mcgregor mcguire mcgwire mcintosh
    mcintyre mckay mckee mckenna mckenzie mckinney mcknight mclaughlin mclean mcmahon mcmillan
    mcnamara mcneil mcpherson meadows medina mehta mejia melendez mendez mendoza mercado mercer
    merrill merritt meyer meyers meyerson michaels middleton miles miller mills miranda mitchell
    molina monroe montgomery montoya moody moon mooney moore mora morales moran moreno morgan
    morris morrison morrow morse morton moses mosley moss moynihan mueller mullen mullins munoz
    murdoch murphy murray musgrove myers nash navarro neal nelson newman newton nguyen nichols
    nicholson nielsen nixon noble nolan norman norris norton novak nunez obrien ochoa oconnell
    oconnor odonnell ohara okeefe oleary oliver olsen olson oneal oneill orr ortega ortiz osborn
    osborne owen owens pace pacheco padilla page palmer park parker parks parrish parsons patel
    patrick patterson patton paul payne pearson peck pena pennington perez perkins perlman perot
    perry persson peters petersen peterson petty phelps phillips pierce pinkerton pittman pitts
    pollack pollard pollock poole pope porter potter powell powers pratt preston price prince
    proctor pruitt purcell quigley quinn ramirez ramos ramsey randall randolph rangel rasmussen
    ray reagan reed reese regan reid reilly reno reyes reynolds rhodes rice rich richard
    richards richardson riddle riley rios ripken ritter rivera rivers robbins roberts robertson
    robinson robles rocha rodgers rodman rodriguez rogers rojas rollins roman romero roosevelt
    rosales rosario rose rosen rosenberg rosenthal ross roth rowe roy rubin rubio ruiz rush
    russell russo ryan salazar salinas sampras sampson samuels sanchez sanders sanderson
    sandoval sanford santana santiago santos sargent saunders savage sawyer schaefer schmidt
    schmitt schneider schroeder schultz schumacher schumer schwartz scott sears sellers serrano
    sexton shaffer shah shannon shapiro sharon sharp shaw shea shelton shepard shepherd sheppard
    sherman shields short silva silver silverman simmons simon simpson sims sinatra singer singh
    singleton skinner slater sloan small smith snyder solis solomon sosa soto sparks spears
    spence spencer spielberg stafford stanley stanton starr steele stein steinberg stephens
    stephenson stern stevens stevenson stewart stokes stone stout strickland strong stuart
    suarez sullivan summers sutton swanson sweeney sylvester tanner tate taylor terrell terry
    thomas thompson thomson thornton thurmond todd torres townsend tran travis trevino trujillo
    truman trump tucker turner tyler tyson underwood valdez valencia valentine vance vargas
    vasquez vaughan vaughn vazquez vega velasquez velez villa villanueva wade wagner walker wall
    wallace waller walsh walter walters walton wang ward warner warren washington waters watkins
    watson watts weaver webb weber webster weeks weinberg weiner weinstein weiss welch weld
    wells werner west whalen wheeler whitaker white whitehead whitfield whitman whitney wiggins
    wilcox wilder wiley wilkerson wilkins wilkinson willey williams williamson willis wilson
    winters wise wolf wolfe wolff wong wood woodard woods woodward wright wu wyatt yang yates
    yeltsin york young yu zamora zhang zimmerman
    """
)
"""Surnames that are common in the United States and Britain, in small letters."""
