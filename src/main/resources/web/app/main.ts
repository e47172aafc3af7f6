import "uplot/dist/uPlot.min.css";
import "./style/base.css";
import "./style/parts.css";
import "./style/screens.css";
import "./style/print.css";
import "./shell/fonds-window";
